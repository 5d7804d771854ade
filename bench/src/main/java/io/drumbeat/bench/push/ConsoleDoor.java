package io.drumbeat.bench.push;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The console's HTTP door, as somebody outside uses it. */
final class ConsoleDoor {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration JUMP = Duration.ofMinutes(10);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String run = "bench-" + UUID.randomUUID() + "-";
    private final AtomicLong messages = new AtomicLong();
    private final String base;

    ConsoleDoor(int port) {
        this.base = "http://127.0.0.1:" + port + "/console/api/";
    }

    /**
     * What became of a message.
     *
     * @param status 503 where the bot says that it did not record it
     * @param recorded whether a fact came of it
     */
    record Reply(int status, boolean recorded) {}

    boolean answers() {
        try {
            return get("health", PATIENCE).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    OffsetDateTime now() throws IOException {
        return OffsetDateTime.parse(
                JSON.readTree(get("health", PATIENCE).body()).at("/now").asString());
    }

    Reply says(String who, String words) throws IOException {
        var body = Map.of(
                "as", who, "chat", "direct:" + who, "text", words, "messageId", run + messages.incrementAndGet());
        var answer = post("messages", body, PATIENCE);
        return new Reply(
                answer.statusCode(),
                answer.statusCode() == 200
                        && !JSON.readTree(answer.body()).at("/recorded").isEmpty());
    }

    /** The names of customers that somebody had to do with in the weeks before a day, the latest last. */
    List<String> customersOf(String who, LocalDate day) throws IOException {
        var path = "records?as=%s&from=%s&to=%s".formatted(who, day.minusDays(60), day);
        return JSON.readTree(get(path, PATIENCE).body())
                .valueStream()
                .map(record -> record.at("/customer"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .distinct()
                .toList();
    }

    /** @return how many cards were pushed on the way, once they are delivered */
    int jump(OffsetDateTime to) throws IOException {
        var answer = post("clock", Map.of("to", to.toString()), JUMP);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("时钟没有拨到 %s：%s".formatted(to, answer.body()));
        }
        return JSON.readTree(answer.body()).at("/fired").size();
    }

    private HttpResponse<String> get(String path, Duration patience) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), patience);
    }

    private HttpResponse<String> post(String path, Map<String, String> body, Duration patience) throws IOException {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))),
                patience);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Duration patience) throws IOException {
        try {
            return http.send(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
