package io.drumbeat.feishu.endpoint;

import java.net.http.WebSocketHandshakeException;

/** What the platform's ways of refusing a long connection mean. All of them are tried again: each can pass. */
public final class Refusals {
    private Refusals() {}

    /** What a code means, of the endpoint or of a handshake. */
    public static String said(long code) {
        return switch ((int) code) {
            case 1, 1000040343 -> "飞书说系统繁忙（" + code + "）";
            case 403 -> "飞书不许这个应用建立长连接（403）：请看应用是否启用、是否是自建应用";
            case 514 -> "飞书不认这个应用（514）：请核对 DRUMBEAT_FEISHU_APP_ID 和 DRUMBEAT_FEISHU_APP_SECRET";
            case 1000040350 -> "这个飞书应用的长连接已满（1000040350，最多 50 个）：请停掉多余的实例";
            default -> "飞书拒绝建立长连接（" + code + "）";
        };
    }

    /** What a refused handshake means: its own code if it has one, else the status. */
    public static String said(WebSocketHandshakeException refused) {
        var response = refused.getResponse();
        if (response == null) {
            return "飞书的长连接握手没有成功";
        }
        var headers = response.headers();
        var code = headers.firstValueAsLong("Handshake-Autherrcode");
        if (code.isEmpty()) {
            code = headers.firstValueAsLong("Handshake-Status");
        }
        return said(code.orElse(response.statusCode()));
    }
}
