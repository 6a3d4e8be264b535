-- For dashboards: of each metric the median over the planned runs of a night, and how far those runs were apart.
create or replace view metric_by_night as
select to_timestamp(night.started_ms / 1000.0) as time,
       night.night_id,
       night.series_key,
       night.profile,
       night.build,
       night.verdict,
       night.standing,
       night.label,
       metric_value.operation,
       metric_value.measure,
       percentile_cont(0.5) within group (order by metric_value.value) as value,
       min(metric_value.value) as lowest,
       max(metric_value.value) as highest,
       count(*) as runs
from night
         join run using (night_id)
         join metric_value using (run_id)
where run.round = 0
group by night.night_id, metric_value.operation, metric_value.measure;
