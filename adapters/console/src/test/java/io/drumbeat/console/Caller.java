package io.drumbeat.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the door from outside, over a real connection. */
public record Caller(int port) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came back. */
    public record Got(int status, JsonNode json) {
        public String error() {
            return json.path("error").asString();
        }

        public String field() {
            return json.path("field").asString("");
        }
    }

    /** @param queries name, value, name, value… */
    public Got get(String path, String... queries) {
        return got(HttpRequest.newBuilder(uri(path, queries)).build());
    }

    public Got post(String path, String body) {
        return post(path, BodyPublishers.ofString(body));
    }

    /** Hands over a file beside named texts, as a page does. */
    public Got drop(String path, String file, byte[] content, String... fields) {
        var body = new ByteArrayOutputStream();
        for (var i = 0; i < fields.length; i += 2) {
            part(body, "name=\"%s\"".formatted(fields[i]), fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"file\"; filename=\"%s\"".formatted(file), content);
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return got(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String what, byte[] content) {
        var head = "--edge\r\nContent-Disposition: form-data; " + what + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    public Got post(String path, BodyPublisher body) {
        return got(HttpRequest.newBuilder(uri(path)).POST(body).build());
    }

    public HttpResponse<InputStream> open(String path, String... queries) {
        try {
            return HTTP.send(HttpRequest.newBuilder(uri(path, queries)).build(), BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public HttpResponse<String> page(String path) {
        try {
            var uri = URI.create("http://localhost:" + port + path);
            return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Got got(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Got(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private URI uri(String path, String... queries) {
        var uri = new StringBuilder("http://localhost:" + port + "/console/api" + path);
        for (var i = 0; i < queries.length; i += 2) {
            uri.append(i == 0 ? "?" : "&").append(queries[i]).append("=");
            uri.append(URLEncoder.encode(queries[i + 1], StandardCharsets.UTF_8));
        }
        return URI.create(uri.toString());
    }
}
