package io.drumbeat.feishu.api;

import com.lark.oapi.core.httpclient.IHttpTransport;
import com.lark.oapi.core.httpclient.OkHttpTransport;
import com.lark.oapi.core.request.RawRequest;
import com.lark.oapi.core.response.RawResponse;
import com.lark.oapi.okhttp.OkHttpClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;

/**
 * Carries the SDK's calls and hands it nothing but JSON objects: on an empty answer the SDK would write the whole request
 * into the log. Tells a platform that was never reached from one whose answer got lost.
 */
final class JsonOnly implements IHttpTransport {
    private final IHttpTransport http;

    JsonOnly(Duration timeout) {
        this.http = new OkHttpTransport(new OkHttpClient.Builder()
                .callTimeout(timeout)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .followRedirects(false)
                // a repetition of its own would be a call nobody counted
                .retryOnConnectionFailure(false)
                .build());
    }

    @Override
    public RawResponse execute(RawRequest request) throws Exception {
        var response = reached(request);
        var body = response.getBody() == null ? "" : new String(response.getBody(), StandardCharsets.UTF_8).strip();
        if (!body.startsWith("{") || response.getStatusCode() == 504) {
            throw new IOException("HTTP " + response.getStatusCode() + "，答复不是 JSON");
        }
        return response;
    }

    private RawResponse reached(RawRequest request) throws Exception {
        try {
            return http.execute(request);
        } catch (ConnectException | UnknownHostException | NoRouteToHostException | SSLHandshakeException unreached) {
            throw unreached(unreached);
        } catch (SocketTimeoutException late) {
            var message = String.valueOf(late.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("connect")) {
                throw unreached(late);
            }
            throw new IOException("等答复超时", late);
        }
    }

    private static NotSent unreached(IOException cause) {
        return new NotSent("连不上飞书（" + cause.getClass().getSimpleName() + "）");
    }
}
