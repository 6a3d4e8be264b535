package dev.plimsoll.metrics;

/**
 * Every metric and label by the name that Prometheus knows. Micrometer hands on such names unchanged, so one word finds
 * a metric in code, rules and dashboards. Where blackbox_exporter has a metric, name and meaning are its own.
 */
public final class MeterNames {
    public static final String PROBE_SUCCESS = "probe_success";
    public static final String PROBE_DURATION = "probe_duration_seconds";
    public static final String PROBE_HTTP_DURATION = "probe_http_duration_seconds";
    public static final String PROBE_HTTP_STATUS_CODE = "probe_http_status_code";
    public static final String PROBE_HTTP_VERSION = "probe_http_version";
    public static final String PROBE_CERTIFICATE_EXPIRY = "probe_ssl_earliest_cert_expiry";
    public static final String PROBE_TIMEOUT = "probe_timeout_seconds";

    public static final String PROBE_RUNS = "probe_runs_total";
    public static final String PROBE_ATTEMPTS = "probe_attempts_total";
    public static final String PROBE_RETRIES = "probe_retries_total";
    public static final String PROBE_FAILURES = "probe_failures_total";
    public static final String PROBE_RUN_DURATION = "probe_run_duration_seconds";
    public static final String PROBE_ATTEMPT_DURATION = "probe_attempt_duration_seconds";

    public static final String PROBE_SCHEDULE_DELAY = "probe_schedule_delay_seconds";
    public static final String PROBE_RUNS_MISSED = "probe_runs_missed_total";
    public static final String PROBE_LAST_RUN = "probe_last_run_timestamp_seconds";
    public static final String PROBE_INTERVAL = "probe_interval_seconds";
    public static final String PROBE_OBJECTIVE_AVAILABILITY = "probe_objective_availability_ratio";
    public static final String PROBE_OBJECTIVE_LATENCY = "probe_objective_latency_seconds";

    public static final String PROBE_AUTH_STATE = "probe_auth_state";
    public static final String PROBE_AUTH_VERIFIED = "probe_auth_verified_timestamp_seconds";
    public static final String PROBE_AUTH_CHECKS = "probe_auth_checks_total";
    public static final String PROBE_API_KEY = "probe_api_key_info";

    public static final String PROBE_STEP_DURATION = "probe_step_duration_seconds";
    /** A gauge and a histogram cannot share a name: this is the histogram of {@link #PROBE_STEP_DURATION}. */
    public static final String PROBE_STEP_TIME = "probe_step_time_seconds";

    public static final String PROBE_STEP_FAILURES = "probe_step_failures_total";
    public static final String PROBE_CLEANUP_FAILURES = "probe_cleanup_failures_total";
    public static final String PROBE_ORPHAN_SESSIONS = "probe_orphan_sessions";

    public static final String PROBER_BUILD = "prober_build_info";
    public static final String PROBER_RELOAD_SUCCESSFUL = "prober_config_last_reload_successful";
    public static final String PROBER_RELOAD_SUCCESS_TIME = "prober_config_last_reload_success_timestamp_seconds";

    public static final String LOAD_RESPONSE = "load_response_seconds";
    public static final String LOAD_SERVICE = "load_service_seconds";
    public static final String LOAD_CALLS = "load_calls_total";
    public static final String LOAD_ATTEMPTS = "load_attempts_total";
    public static final String LOAD_RETRIES = "load_retries_total";
    public static final String LOAD_ERRORS = "load_errors_total";
    public static final String LOAD_WARM_UP_CALLS = "load_warm_up_calls_total";
    public static final String LOAD_USERS = "load_users";
    public static final String LOAD_ARRIVALS_PLANNED = "load_arrivals_planned_total";
    public static final String LOAD_ARRIVALS_STARTED = "load_arrivals_started_total";
    public static final String LOAD_ARRIVALS_COMPLETED = "load_arrivals_completed_total";

    public static final String LOAD_RUN = "load_run_info";
    public static final String LOAD_RUN_PHASE = "load_run_phase";
    public static final String LOAD_RUN_VALID = "load_run_valid";
    public static final String LOAD_RUN_CUT_SHORT = "load_run_cut_short";
    public static final String LOAD_RUN_VISITS = "load_run_planned_visits";
    public static final String LOAD_RUN_START = "load_run_start_timestamp_seconds";
    public static final String LOAD_RUN_MEASURED = "load_run_measured_timestamp_seconds";
    public static final String LOAD_RUN_END = "load_run_end_timestamp_seconds";
    public static final String LOAD_OBJECTIVE = "load_objective_seconds";
    public static final String LOAD_OBJECTIVE_ERRORS = "load_objective_errors_ratio";
    public static final String LOAD_OBJECTIVE_SCOPE = "load_objective_scope";

    public static final String LOAD_SCHEDULE_LAG = "load_schedule_lag_seconds";
    public static final String LOAD_INJECTOR_CPU = "load_injector_cpu_ratio";
    public static final String LOAD_INJECTOR_GC_PAUSES = "load_injector_gc_pauses";
    public static final String LOAD_INJECTOR_GC_PAUSE_MAX = "load_injector_gc_pause_max_seconds";
    public static final String LOAD_INJECTOR_STALL_MAX = "load_injector_stall_max_seconds";
    public static final String LOAD_INJECTOR_OPEN_FILES_MAX = "load_injector_open_files_max";
    public static final String LOAD_INJECTOR_OPEN_FILES_LIMIT = "load_injector_open_files_limit";
    public static final String LOAD_INJECTOR_HEAP_MAX = "load_injector_heap_max_bytes";

    public static final String TARGET = "target";
    public static final String CHECK = "check";
    public static final String OUTCOME = "outcome";
    public static final String ATTEMPT = "attempt";
    public static final String RESULT = "result";
    public static final String CLASS = "class";
    public static final String BLAME = "blame";
    public static final String REASON = "reason";
    public static final String PHASE = "phase";
    public static final String STATE = "state";
    public static final String LEG = "leg";
    public static final String STEP = "step";
    public static final String KEY = "key";
    public static final String KEY_ID = "key_id";
    public static final String RUN_ID = "run_id";
    public static final String PROFILE = "profile";
    public static final String SEED = "seed";
    public static final String CONTRACT = "contract";
    public static final String OPERATION = "operation";
    public static final String SCOPE = "scope";
    public static final String PERCENTILE = "percentile";
    public static final String VERSION = "version";
    public static final String JAVA = "java_version";
    /** Of exemplars only: the {@code Unique-Reference-Code} of the request. */
    public static final String REFERENCE_CODE = "reference_code";

    private MeterNames() {}
}
