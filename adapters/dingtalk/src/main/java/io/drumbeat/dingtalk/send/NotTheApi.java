package io.drumbeat.dingtalk.send;

import com.aliyun.tea.TeaResponse;
import com.aliyun.tea.interceptor.InterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Something on the way answered instead of the API: a broken gateway with a page, or a guard that bans our address. */
public final class NotTheApi extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1 << 20;

    private final boolean ban;

    private NotTheApi(boolean ban) {
        super(ban ? "banned" : "broken gateway");
        this.ban = ban;
    }

    /** Whether the request was turned away, and all others for some minutes will be. */
    boolean ban() {
        return ban;
    }

    /** Looks at an answer before the SDK does, which would drop what tells the two apart. */
    public static TeaResponse refused(InterceptorContext context) {
        var response = context.teaResponse();
        try {
            var body = response.body.readNBytes(MOST);
            response.body.close();
            response.body = new ByteArrayInputStream(body);
            var json = object(body);
            if (json == null) {
                throw new NotTheApi(response.statusCode < 500);
            }
            if (json.path("status").asInt(0) == 1111
                    || json.path("source").asString("").equals("x5")) {
                throw new NotTheApi(true);
            }
            return response;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static @Nullable JsonNode object(byte[] body) {
        try {
            var json = JsonMapper.shared().readTree(body);
            return json.isObject() ? json : null;
        } catch (JacksonException page) {
            return null;
        }
    }
}
