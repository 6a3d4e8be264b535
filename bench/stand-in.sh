#!/bin/sh
# Is the stand-in ever the bottleneck? Its requests a second for /health and for send message, beside nginx's for a
# static answer of the same size, taken in turns (A B A B A B) so that a busy machine hurts both alike.
#
#   bench/stand-in.sh [seconds of each run, 5] [rounds, 3]
#
# Needs nginx, wrk, curl and the packaged program (./mvnw package). STAND_IN may name another command that runs it.
set -eu

seconds=${1:-5}
rounds=${2:-3}
connections=32
here=$(cd "$(dirname "$0")/.." && pwd)
jar=$here/target/plimsoll/plimsoll.jar
stand_in=${STAND_IN:-"java -jar $jar stand-in"}
work=$(mktemp -d)

say() { printf '%s\n' "$*"; }
fail() { printf 'stand-in.sh: %s\n' "$*" >&2; exit 2; }

stop() {
    for pid in ${stand_in_pid:-} ${nginx_pid:-}; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

PATH=$PATH:/usr/sbin
for tool in nginx wrk curl java python3 pgrep; do
    command -v "$tool" >/dev/null || fail "$tool is not installed"
done
[ -n "${STAND_IN:-}" ] || [ -f "$jar" ] || fail "$jar is missing: run ./mvnw package first"

# The kernel picks a port that is free now.
free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$2"; }

wait_for() {
    tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ "$tries" -lt 300 ] || fail "gave up waiting for: $*"
        sleep 0.1
    done
}

$stand_in --contract guide --seed 1 >"$work/ready" 2>"$work/stand-in.log" &
stand_in_pid=$!
wait_for test -s "$work/ready"
base=$(field baseUrl "$work/ready")
key=$(field apiKey "$work/ready")

curl -sf -o "$work/health.json" -H "x-api-key: $key" "$base/health"
session=$(curl -sf -H "x-api-key: $key" -H "x-user-id: bench" -H "Unique-Reference-Code: urc-1-bench" \
    -H "Content-Type: application/json" -d '{"title":"bench"}' "$base/chats" | sed 's/.*"_id":"\([^"]*\)".*/\1/')

port=$(free_port)
cat >"$work/nginx.conf" <<CONF
worker_processes 1;
daemon off;
pid $work/nginx.pid;
error_log $work/nginx.log;
events { worker_connections 1024; }
http {
    access_log off;
    client_body_temp_path $work/body;
    proxy_temp_path $work/proxy;
    fastcgi_temp_path $work/fastcgi;
    uwsgi_temp_path $work/uwsgi;
    scgi_temp_path $work/scgi;
    keepalive_requests 1000000000;
    server {
        listen 127.0.0.1:$port;
        default_type application/json;
        location / { return 200 '$(cat "$work/health.json")'; }
    }
}
CONF
nginx -c "$work/nginx.conf" -e "$work/nginx.log" 2>>"$work/nginx.log" &
nginx_pid=$!
wait_for curl -sf "http://127.0.0.1:$port/"

cat >"$work/health.lua" <<LUA
wrk.headers["x-api-key"] = "$key"
LUA
cat >"$work/send.lua" <<LUA
wrk.method = "POST"
wrk.body = '{"content":"Hello, how are you today?","sender":"user"}'
wrk.headers["Content-Type"] = "application/json"
wrk.headers["x-api-key"] = "$key"
wrk.headers["x-user-id"] = "bench"
wrk.headers["Unique-Reference-Code"] = "urc-1700000000000-bench"
LUA

# CPU time of a process and its children so far, in clock ticks.
ticks() {
    sum=0
    for pid in "$1" $(pgrep -P "$1" || true); do
        used=$(sed 's/.*) //' "/proc/$pid/stat" | awk '{ print $12 + $13 }')
        sum=$((sum + used))
    done
    say "$sum"
}

# run SCRIPT URL PID: requests a second, and the server's CPU microseconds a request, which other work on the machine
# changes less; a wrong status fails the whole bench.
run() {
    before=$(ticks "$3")
    wrk -t1 -c"$connections" -d"${seconds}s" -s "$work/$1.lua" "$2" >"$work/wrk.out"
    if grep -q 'Non-2xx' "$work/wrk.out"; then
        fail "$2: $(grep 'Non-2xx' "$work/wrk.out")"
    fi
    awk -v ticks=$(($(ticks "$3") - before)) -v hertz="$(getconf CLK_TCK)" '
        / requests in / { requests = $1 }
        /^Requests\/sec/ { printf "%.0f %.1f\n", $2, ticks / hertz * 1e6 / requests }' "$work/wrk.out"
}

# median COLUMN FILE
median() { awk -v c="$1" '{ print $c }' "$2" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# compare NAME SCRIPT URL
compare() {
    : >"$work/ours"
    : >"$work/theirs"
    run "$2" "$3" "$stand_in_pid" >/dev/null # warm
    round=0
    while [ "$round" -lt "$rounds" ]; do
        round=$((round + 1))
        run "$2" "http://127.0.0.1:$port/" "$nginx_pid" >>"$work/theirs"
        run "$2" "$3" "$stand_in_pid" >>"$work/ours"
        say "$1 round $round: nginx $(tail -n 1 "$work/theirs") stand-in $(tail -n 1 "$work/ours") (requests/s, CPU us each)"
    done
    theirs=$(median 1 "$work/theirs")
    ours=$(median 1 "$work/ours")
    say "$1: nginx $theirs, stand-in $ours requests/s (medians), ratio $(awk "BEGIN { printf \"%.2f\", $ours / $theirs }")"
    say "$1: nginx $(median 2 "$work/theirs"), stand-in $(median 2 "$work/ours") CPU us a request (medians)"
}

say "one wrk thread, $connections connections, $seconds s a run, $(nproc) cores"
compare health health "$base/health"
compare send_message send "$base/chats/$session/messages"
