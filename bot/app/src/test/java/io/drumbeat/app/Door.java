package io.drumbeat.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The console's HTTP door as somebody outside uses it. */
final class Door {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;

    Door(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    record Answer(int status, JsonNode body) {
        JsonNode at(String pointer) {
            return body.at(pointer);
        }

        String text(String pointer) {
            return body.at(pointer).asString();
        }
    }

    Answer get(String path, String... params) {
        var query = new LinkedHashMap<String, String>();
        for (var i = 0; i + 1 < params.length; i += 2) {
            query.put(params[i], URLEncoder.encode(params[i + 1], StandardCharsets.UTF_8));
        }
        var suffix = query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining("&", "?", ""));
        return send(HttpRequest.newBuilder(URI.create(base + path + suffix)).GET());
    }

    Answer post(String path, Map<String, ?> body) {
        return post(path, JSON.writeValueAsString(body));
    }

    Answer post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer says(String who, String text) {
        return post("/console/api/messages", Map.of("as", who, "chat", "direct:" + who, "text", text));
    }

    Answer says(String who, String text, String messageId) {
        return post(
                "/console/api/messages",
                Map.of("as", who, "chat", "direct:" + who, "text", text, "messageId", messageId));
    }

    Answer presses(String who, String card, String words) {
        return post("/console/api/presses", Map.of("as", who, "cardId", card, "words", words));
    }

    /** Drops a file into somebody's direct chat. */
    Answer drops(String who, String name, byte[] content) {
        var edge = "edge-of-the-file";
        var body = new ByteArrayOutputStream();
        Map.of("as", who, "chat", "direct:" + who)
                .forEach((field, value) ->
                        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(edge, field, value)
                                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(edge, name)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(edge).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + "/console/api/files"))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    Answer jump(String to) {
        return post("/console/api/clock", Map.of("to", to));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response =
                    http.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
            var body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.isBlank() || !(body.startsWith("{") || body.startsWith("["))
                            ? JSON.createObjectNode()
                            : JSON.readTree(body));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
