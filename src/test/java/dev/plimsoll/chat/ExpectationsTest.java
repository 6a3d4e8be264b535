package dev.plimsoll.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectationsTest {
    private final Expectations guide = new Expectations(Contracts.guide());
    private final Expectations deployed = new Expectations(Contracts.deployed());

    @Test
    void findATitleInOrOutOfItsEnvelope() throws JsonProcessingException {
        assertThat(guide.titleIs("t").unmet(json("{'data':{'title':'t'}}"))).isEmpty();
        assertThat(deployed.titleIs("t").unmet(json("{'title':'t'}"))).isEmpty();
    }

    @Test
    void sayWhichTitleCameInstead() throws JsonProcessingException {
        assertThat(deployed.titleIs("new").unmet(json("{'title':'old'}"))).contains("title: expected 'new', was 'old'");
        assertThat(guide.titleIs("new").unmet(json("{'title':'new'}"))).contains("title: expected 'new', was ''");
    }

    @Test
    void findTheMessageThatWasSent() throws JsonProcessingException {
        JsonNode page = json("{'data':[{'content':'a'},{'content':'b'}]}");

        assertThat(guide.holdsMessage("b").unmet(page)).isEmpty();
        assertThat(deployed.holdsMessage("a").unmet(json("[{'content':'a'}]"))).isEmpty();
    }

    @Test
    void sayAmongHowManyTheMessageIsMissing() throws JsonProcessingException {
        JsonNode page = json("{'data':[{'content':'a'},{'content':'b'}]}");

        assertThat(guide.holdsMessage("c").unmet(page))
                .contains("messages: expected the one just sent, which is not among the 2 that came");
    }

    @Test
    void nameTheFirstThatIsAsWanted() throws JsonProcessingException {
        JsonNode list = json("[{'id':'1','n':1},{'id':'2','n':2},{'id':'3','n':2}]");

        assertThat(deployed.idOfFirst(list, it -> it.path("n").asInt() == 2)).contains("2");
        assertThat(deployed.idOfFirst(list, it -> false)).isEmpty();
    }

    @Test
    void areAskedOnlyOfAnAcceptedAnswer() throws JsonProcessingException {
        Reading refused = new Reading.Refused(ErrorClass.SERVER_5XX, "status 500");
        Reading accepted = new Reading.Accepted(json("{'title':'old'}"), List.of("mood"));

        assertThat(deployed.titleIs("new").appliedTo(refused)).isSameAs(refused);
        assertThat(deployed.titleIs("old").appliedTo(accepted)).isSameAs(accepted);
        assertThat(Expectation.none().appliedTo(accepted)).isSameAs(accepted);
        assertThat(deployed.titleIs("new").appliedTo(accepted))
                .isEqualTo(new Reading.Refused(ErrorClass.ASSERTION, "title: expected 'new', was 'old'"));
    }

    @Test
    void takeARefusalForSuccessAndBeingLetInForAFailure() {
        Expectation refusal = Expectation.refusal(Set.of(404, 403));
        Reading refused = new Reading.Refused(ErrorClass.NOT_FOUND, "status 404");
        Reading served = Reading.Accepted.withoutBody();

        assertThat(refusal.appliedTo(404, refused)).isEqualTo(served);
        assertThat(refusal.appliedTo(200, served))
                .isEqualTo(new Reading.Refused(
                        ErrorClass.ASSERTION, "expected a refusal with status 403 or 404, was 200"));
        assertThat(refusal.appliedTo(400, new Reading.Refused(ErrorClass.CLIENT_4XX, "status 400")))
                .isEqualTo(new Reading.Refused(
                        ErrorClass.ASSERTION, "expected a refusal with status 403 or 404, was 400"));
    }

    @Test
    void leaveAServiceThatFailsOrLimitsAsItIs() {
        Expectation refusal = Expectation.refusal(Set.of(401));
        Reading failed = new Reading.Refused(ErrorClass.SERVER_5XX, "status 503");
        Reading limited = new Reading.Refused(ErrorClass.RATE_LIMITED, "status 429");

        assertThat(refusal.appliedTo(503, failed)).isSameAs(failed);
        assertThat(refusal.appliedTo(429, limited)).isSameAs(limited);
    }

    @Test
    void takeALimitForAnAnswerWhereTheLimitIsAskedFor() {
        Expectation either = Expectation.servedOrLimited();
        Reading limited = new Reading.Refused(ErrorClass.RATE_LIMITED, "status 429");
        Reading failed = new Reading.Refused(ErrorClass.SERVER_5XX, "status 503");

        assertThat(either.appliedTo(429, limited)).isEqualTo(Reading.Accepted.withoutBody());
        assertThat(either.appliedTo(503, failed)).isSameAs(failed);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
