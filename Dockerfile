# One image for every command: docker run --rm plimsoll load --list. Without a command it is the prober of
# /var/lib/plimsoll/probe.conf.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /plimsoll
# Libraries first: they change seldom, and need not be fetched anew for each change of the sources.
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -q -B dependency:go-offline -DincludeScope=runtime
COPY src/main src/main
COPY simulations simulations
RUN ./mvnw -q -B package -Dmaven.test.skip=true -Dspotless.check.skip=true \
    -Djacoco.skip=true -Dmaven.antrun.skip=true

FROM eclipse-temurin:25-jre
COPY --from=build /plimsoll/target/plimsoll /opt/plimsoll
COPY plimsoll LICENSE /opt/plimsoll/
# An archive of class data fits only the Java that wrote it: this one. It saves a quarter of what a start costs. What the
# rehearsal finds does not matter, only which classes it loaded.
RUN version=$(sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$JAVA_HOME/release") \
 && export JAVA_OPTS="-XX:ArchiveClassesAtExit=/opt/plimsoll/plimsoll-$version.jsa -Xlog:disable" \
 && { /opt/plimsoll/plimsoll --quiet rehearse >/dev/null || true; } \
 && test -s "/opt/plimsoll/plimsoll-$version.jsa" \
 && ln -s /opt/plimsoll/plimsoll /usr/local/bin/plimsoll \
 && install -d -o 10001 -g 10001 /var/lib/plimsoll /var/lib/plimsoll/runs

USER 10001:10001
WORKDIR /var/lib/plimsoll
EXPOSE 7546 7547 8080
# What a health check asks; other commands than probe say their own.
ENV HEALTH_URL=http://127.0.0.1:7546/-/healthy
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 \
    CMD exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx16m -cp /opt/plimsoll/plimsoll.jar dev.plimsoll.cli.Alive "$HEALTH_URL"
ENTRYPOINT ["/opt/plimsoll/plimsoll"]
CMD ["probe", "probe.conf", "--listen", "0.0.0.0:7546"]
