package io.drumbeat.entrance;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What those are told who are sent away: for one status always the same, with nothing of what they sent. */
final class Refusals {
    static final String TYPE = "application/json;charset=UTF-8";

    /** When to come again, in seconds. */
    static final String LATER = "5";

    private static final Map<Integer, String> SENTENCES = Map.of(
            400, "这个请求读不懂 · unreadable",
            401, "不认得 · refused",
            403, "不可以 · forbidden",
            404, "没有这个地址 · not found",
            405, "这个地址不这样用 · method not allowed",
            408, "请求没有在时间内到齐 · too slow",
            413, "请求太大 · too large",
            415, "不收这样的内容 · unsupported media type",
            503, "现在太忙，请稍后再发 · busy, please try again");

    private Refusals() {}

    static byte[] body(int status) {
        var other = status < 500 ? "这个请求不对 · refused" : "鼓点出错了 · failed";
        return "{\"error\":\"%s\"}"
                .formatted(SENTENCES.getOrDefault(status, other))
                .getBytes(StandardCharsets.UTF_8);
    }
}
