package io.drumbeat.feishu.endpoint;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Asks the platform where to dial. The address it gives holds a ticket and is shown to nobody. */
public final class Directory {
    private static final String PATH = "/callback/ws/endpoint";
    private static final long LARGEST = 64 << 10;
    private static final Pattern SERVICE = Pattern.compile("(?:^|&)service_id=(\\d{1,9})(?:&|$)");

    private final HttpClient http;
    private final HttpRequest question;
    private final Duration timeout;
    private final boolean plainAllowed;

    /** @param plainAllowed whether {@code ws://} to this machine is fine */
    public Directory(HttpClient http, String baseUrl, App app, Duration timeout, boolean plainAllowed) {
        var body = new JsonObject();
        body.addProperty("AppID", app.id());
        body.addProperty("AppSecret", app.secret());
        this.http = http;
        this.question = HttpRequest.newBuilder(URI.create(baseUrl + PATH))
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("locale", "zh")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        this.timeout = timeout;
        this.plainAllowed = plainAllowed;
    }

    /** Where to dial, as whom, and how often to be heard. */
    public record Address(URI uri, int service, Pace pace) {
        @Override
        public String toString() {
            return "Address[" + uri.getHost() + "]";
        }
    }

    /** @param known the pace so far, for what the platform does not tell */
    public Address ask(Pace known) throws Unreachable, InterruptedException {
        var response = answered();
        try {
            var answer = JsonParser.parseString(response.body()).getAsJsonObject();
            var code = answer.get("code").getAsLong();
            if (code != 0) {
                throw new Unreachable(Refusals.said(code));
            }
            var data = answer.getAsJsonObject("data");
            return address(data.get("URL").getAsString(), config(data), known);
        } catch (RuntimeException _) {
            throw new Unreachable("飞书没有给出长连接的地址（HTTP " + response.statusCode() + "，答复读不懂）");
        }
    }

    /** As a whole within the time, also if the answer trickles or never ends. */
    private HttpResponse<String> answered() throws Unreachable, InterruptedException {
        var asking = http.sendAsync(question, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            return asking.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new Unreachable("问飞书长连接的地址，" + timeout.toSeconds() + " 秒没有等到答复");
        } catch (ExecutionException failed) {
            throw Unreachable.because("问不到飞书长连接的地址", failed);
        } finally {
            asking.cancel(true);
        }
    }

    private static JsonElement config(JsonObject data) {
        return data.has("ClientConfig") ? data.get("ClientConfig") : JsonNull.INSTANCE;
    }

    private Address address(String told, JsonElement config, Pace known) throws Unreachable {
        var uri = URI.create(told);
        if (!Loopback.safe(uri, "wss", "ws", plainAllowed)) {
            throw new Unreachable("飞书给的长连接地址不是 wss（主机 " + uri.getHost() + "），没有去连");
        }
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        var service = SERVICE.matcher(query);
        return new Address(uri, service.find() ? Integer.parseInt(service.group(1)) : 0, known.told(config));
    }

    /** The app as the platform knows it. */
    public record App(String id, String secret) {
        @Override
        public String toString() {
            return "App[" + id + "]";
        }
    }
}
