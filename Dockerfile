# One image from the source. No test builds it: docs/operations.md says what to look at after building it.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
# without the tests: those have run before anybody builds an image
RUN mvn -B -ntp package -DskipTests -pl bot/app -am \
    && java -Djarmode=tools -jar bot/app/target/drumbeat.jar extract --destination /src/drumbeat

FROM eclipse-temurin:25-jre
# nobody's bot needs root; the database it brings along keeps its data in a folder of the same user
RUN useradd --create-home --uid 10001 drumbeat \
    && mkdir -p /drumbeat/data \
    && chown -R drumbeat:drumbeat /drumbeat
WORKDIR /drumbeat
# unpacked, it starts sooner
COPY --from=build --chown=drumbeat:drumbeat /src/drumbeat .
COPY --from=build --chown=drumbeat:drumbeat /src/config config
USER drumbeat
VOLUME /drumbeat/data
EXPOSE 8080
# whoever supervises the container starts it again: see "它自己停了" in docs/operations.md
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "drumbeat.jar"]
