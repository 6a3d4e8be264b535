import dev.plimsoll.baseline.backtest.Backtest;
import dev.plimsoll.baseline.backtest.Calibration;
import dev.plimsoll.baseline.backtest.InjectedSteps;
import dev.plimsoll.baseline.backtest.NightsFile;
import dev.plimsoll.report.BacktestTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How often the nightly gate cries wolf and how soon it sees a slowdown, beside "more than 10 % over the previous night":
 * over seeded noise, a row for each spread between runs, ten times as many nights as in the calibration that belongs to
 * the tests; and over nights that were recorded, with steps of 5, 10 and 20 %.
 *
 * <pre>bench/gate [nights.csv]</pre>
 */
public class GateBench {
    private static final int SERIES = 200;
    private static final long SEED = 1;

    public static void main(String[] args) {
        System.out.println(Calibration.header());
        for (double correlation : new double[] {0, 0.6}) {
            for (double spread : new double[] {0.01, 0.02, 0.03, 0.05, 0.07, 0.09}) {
                Calibration.Noise noise = new Calibration.Noise(spread, spread, correlation, SERIES);
                System.out.println(noise.judgedBy(Calibration.gate()).row());
                System.out.println(noise.judgedBy(Calibration.previousNight()).row());
            }
        }
        List.of(args).forEach(GateBench::replay);
    }

    private static void replay(String file) {
        for (double factor : new double[] {1.05, 1.1, 1.2}) {
            System.out.println();
            Backtest backtest = new Backtest(Optional.of(InjectedSteps.of(factor, SEED)));
            BacktestTable.of(backtest.over(new NightsFile(Path.of(file)).read())).forEach(System.out::println);
        }
    }
}
