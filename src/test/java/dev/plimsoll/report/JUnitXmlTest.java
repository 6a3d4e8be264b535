package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.run.RunResult;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.SampleRuns;
import dev.plimsoll.testing.XmlDocument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JUnitXmlTest {
    @Test
    void hasACaseForTheValidityAndOneForEachObjective() {
        XmlDocument xml = XmlDocument.of(JUnitXml.of(SampleRuns.pass()));

        assertThat(xml.texts("/testsuite/testcase/@name"))
                .containsExactly("validity", "smart_chat p95 < 3 s", "send_message p95 < 300 ms", "errors < 1 %");
        assertThat(xml.texts("/testsuite/testcase/@classname")).containsOnly("plimsoll.chat");
        assertThat(xml.texts("/testsuite/@*"))
                .containsExactlyInAnyOrder("plimsoll chat", "4", "0", "0", "0", "45", "2026-11-22T03:15:00Z");
        assertThat(xml.texts("//testcase/*")).isEmpty();
    }

    @Test
    void failsTheObjectiveThatWasMissed() {
        XmlDocument xml = XmlDocument.of(JUnitXml.of(SampleRuns.fail()));

        assertThat(xml.texts("/testsuite/@failures")).containsExactly("1");
        assertThat(xml.texts("//testcase[@name='send_message p95 < 300 ms']/failure/@message"))
                .singleElement()
                .asString()
                .matches("was 1\\.06 s \\(95 % interval .* to .*\\), limit 300 ms");
    }

    @Test
    void skipsWhatIsUndecided() {
        XmlDocument xml = XmlDocument.of(JUnitXml.of(SampleRuns.undecided()));

        assertThat(xml.texts("/testsuite/@skipped")).containsExactly("2");
        assertThat(xml.texts("//testcase[@name='send_message p95 < 300 ms']/skipped/@message"))
                .containsExactly("too few samples to tell, limit 300 ms");
    }

    @Test
    void callsAnInvalidRunAnErrorAndJudgesNothing() {
        XmlDocument xml = XmlDocument.of(JUnitXml.of(SampleRuns.invalid()));

        assertThat(xml.texts("//testcase[@name='validity']/error/@type")).containsExactly("schedule_lag");
        assertThat(xml.texts("//testcase[@name='validity']/error/@message"))
                .containsExactly(
                        "calls were sent up to 2 s later than the schedule said: lag p99 is 1.66 s, the limit is 10 ms");
        assertThat(xml.texts("//testcase[@name='errors < 1 %']/skipped/@message"))
                .containsExactly("not judged: the run is INVALID and says nothing about the service");
    }

    @Test
    void isNotAllGreenWhenTheTargetLimitedTheRun() {
        RunResult run = SampleRuns.pass();
        Judgement limited = new Judgement(
                Verdict.FAIL,
                List.of(new Reason(ReasonCode.LIMITED, "the target answered 429 from 60 calls a minute on")),
                run.judgement().objectives(),
                Map.of());

        XmlDocument xml = XmlDocument.of(JUnitXml.of(new RunResult(
                run.manifest(), run.summary(), run.injector(), limited, run.timeline(), run.comparisons())));

        assertThat(xml.texts("//testcase[@name='limited']/failure/@message"))
                .containsExactly("the target answered 429 from 60 calls a minute on");
    }

    @Test
    void keepsWordsFromOutsideAsTheyAreOrShowsThatItCannot() {
        XmlDocument xml = XmlDocument.of(JUnitXml.of(SampleRuns.saying("<a b=\"c\"> & 'd'\nnext \u0000\u001B")));

        assertThat(xml.texts("//testcase/@name")).contains("<a b=\"c\"> & 'd'\nnext \uFFFD\uFFFD");
    }
}
