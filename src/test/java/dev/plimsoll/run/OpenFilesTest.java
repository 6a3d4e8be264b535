package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class OpenFilesTest {
    @Test
    void countsThoseOfThisProcess() {
        OpenFiles files = new OpenFiles(ManagementFactory.getOperatingSystemMXBean());

        assertThat(files.now()).isPositive().isLessThan(files.most());
    }

    @Test
    void takesAllForOpenWhenNoneIsLeftToLookWith() {
        OpenFiles files = new OpenFiles((OperatingSystemMXBean) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {UnixOperatingSystemMXBean.class},
                (bean, method, arguments) -> {
                    if (method.getName().equals("getOpenFileDescriptorCount")) {
                        throw new InternalError("errno: 24 error: Unable to open directory /proc/self/fd");
                    }
                    return 20_000L;
                }));

        assertThat(files.now()).isEqualTo(20_000);
    }
}
