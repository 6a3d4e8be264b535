package dev.plimsoll.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectorTest {
    @Test
    void isFoundWithItsFunctionsAndItsRange() {
        List<Selector> found = Selector.in("""
                60 * histogram_quantile(0.95, sum by (le, target) (rate(times_bucket{a="$b"}[$__rate_interval] offset ${c}s)))
                """);

        assertThat(found)
                .containsExactly(new Selector(
                        "times_bucket", List.of("histogram_quantile", "sum", "rate"), "[$__rate_interval]"));
    }

    @Test
    void isNoLabelAndNoWordOfTheLanguage() {
        List<Selector> found = Selector.in(
                "up{job=\"(x)\"} and on (job) (time() - bool_seconds > bool 3) or group_left * on (up) down");

        assertThat(found).extracting(Selector::metric).containsExactly("up", "bool_seconds", "down");
    }

    @Test
    void knowsWhatIsMadeOfAPercentile() {
        Selector found = Selector.in("avg(histogram_quantile(0.9, sum by (le) (rate(x_bucket[5m]))))")
                .get(0);

        assertThat(found.around("histogram_quantile")).containsExactly("avg");
        assertThat(found.innermost()).isEqualTo("rate");
    }
}
