package io.drumbeat.dingtalk.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumbeat.dingtalk.inbound.Json;
import io.drumbeat.dingtalk.send.Hosts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives pictures to DingTalk, which shows them only inside itself. The official SDK has no such call. */
public final class MediaUploads {
    private static final Logger log = LoggerFactory.getLogger(MediaUploads.class);
    private static final String BOUNDARY = "drumbeat-picture-7c1f0a";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Hosts hosts;
    private final Duration readTimeout;
    private final Supplier<Optional<String>> token;

    public MediaUploads(Hosts hosts, Duration readTimeout, Supplier<Optional<String>> token) {
        this.hosts = hosts;
        this.readTimeout = readTimeout;
        this.token = token;
    }

    /** The id under which the picture can be shown, or empty if it could not be given; nobody waits longer than once. */
    Optional<String> image(byte[] png) {
        return token.get().flatMap(valid -> image(png, valid));
    }

    private Optional<String> image(byte[] png, String token) {
        try {
            var json = Json.object(http.send(request(png, token), HttpResponse.BodyHandlers.ofString(UTF_8))
                    .body());
            var id = json.map(body -> Json.text(body, "media_id"));
            if (id.isEmpty()) {
                log.warn(
                        "钉钉没有收下图片（{}），图表改成文字",
                        json.map(body -> Json.text(body, "errcode")).orElse("不是 JSON"));
            }
            return id;
        } catch (IOException broken) {
            log.warn("图片没能交给钉钉，图表改成文字");
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HttpRequest request(byte[] png, String token) {
        // the address holds the token, so it is never part of what is logged
        var address =
                URI.create(hosts.oapi() + "/media/upload?type=image&access_token=" + URLEncoder.encode(token, UTF_8));
        var head = """
                --%s\r
                Content-Disposition: form-data; name="media"; filename="chart.png"\r
                Content-Type: image/png\r
                \r
                """.formatted(BOUNDARY);
        var tail = "\r\n--" + BOUNDARY + "--\r\n";
        return HttpRequest.newBuilder(address)
                .timeout(readTimeout)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(joined(head.getBytes(UTF_8), png, tail.getBytes(UTF_8))))
                .build();
    }

    /** In one piece, so that its length is told beforehand. */
    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
