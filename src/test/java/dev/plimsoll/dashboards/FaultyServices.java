package dev.plimsoll.dashboards;

import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.standin.Binding;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.Certificates;
import dev.plimsoll.testing.StandInAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Services of which every panel has something to tell: slow at times, and wrong at others. */
final class FaultyServices {
    private static final ServiceTime QUICK = ServiceTime.parse("exp:10ms");
    private static final ServiceTime THOUGHTFUL = ServiceTime.parse("exp:100ms");

    private FaultyServices() {}

    /** Over TLS, with {@code certificate.pem} in a folder; sometimes unwell, and unable to rename anything. */
    static StandIn toProbe(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Certificates certificates = Certificates.selfSigned(Files.createDirectories(folder), "IP:127.0.0.1");
        Path certificate = certificates.pem(folder.resolve("certificate.pem"));
        Path key = certificates.keyPem(folder.resolve("certificate.key"));
        StandIn service = StandIn.start(StandInSettings.of(Contracts.guide(), 3)
                .with(Binding.loopback().withTls(certificate, key))
                .with(Speed.of(QUICK)));
        StandInAdmin admin = new StandInAdmin(service);
        admin.begin("{\"kind\":\"status\",\"operations\":[\"health\"],\"share\":0.3}");
        admin.begin("{\"kind\":\"status\",\"operations\":[\"rename_session\"]}");
        return service;
    }

    /** Its faults spare what runs do before they begin. */
    static StandIn toLoad() {
        StandIn service = StandIn.start(
                StandInSettings.of(Contracts.guide(), 5).with(Speed.of(QUICK).with(Operation.SMART_CHAT, THOUGHTFUL)));
        StandInAdmin admin = new StandInAdmin(service);
        admin.begin("{\"kind\":\"status\",\"operations\":[\"list_messages\"],\"share\":0.3}");
        admin.begin("{\"kind\":\"status\",\"operations\":[\"rename_session\"],\"share\":0.3,\"status\":429}");
        return service;
    }
}
