package dev.plimsoll.run;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.VisitModel;
import java.time.Duration;
import java.util.Optional;

/**
 * All that a run will do, known before it begins.
 *
 * @param runId sortable by time; also the prefix of every title the run creates
 * @param simulation simple name of the Gatling simulation
 * @param baseUrl without a trailing slash
 * @param warmUpRate of the warm-up's own Poisson arrivals
 * @param duration after which no visit starts
 * @param drain how long those on their way may still take
 * @param single the operation of simulations that make one kind of call
 */
public record RunPlan(
        String runId,
        String simulation,
        String baseUrl,
        ApiKey key,
        Contract contract,
        long seed,
        ArrivalSchedule schedule,
        ArrivalRate warmUpRate,
        WarmUp warmUp,
        Duration duration,
        Duration drain,
        VisitModel visits,
        ClientSettings client,
        Optional<Operation> single) {}
