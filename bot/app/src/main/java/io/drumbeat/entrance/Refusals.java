package io.drumbeat.entrance;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What those are told who are sent away: for one status always the same, with nothing of what they sent. */
final class Refusals {
    static final String TYPE = "application/json;charset=UTF-8";

    /** When to come again, in seconds. */
    static final String LATER = "5";

    private static final Map<Integer, String> SENTENCES = Map.ofEntries(
            entry(400, "这个请求读不懂 · unreadable"),
            entry(401, "不认得 · refused"),
            entry(403, "不可以 · forbidden"),
            entry(404, "没有这个地址 · not found"),
            entry(405, "这个地址不这样用 · method not allowed"),
            entry(406, "这里没有您要的格式 · not acceptable"),
            entry(408, "请求没有在时间内到齐 · too slow"),
            entry(412, "已经变了 · changed meanwhile"),
            entry(413, "请求太大 · too large"),
            entry(414, "地址太长 · address too long"),
            entry(415, "不收这样的内容 · unsupported media type"),
            entry(416, "没有这一段 · no such range"),
            entry(417, "不会这样等 · expectation refused"),
            entry(431, "请求头太大 · headers too large"),
            entry(501, "不会这样收 · not supported"),
            entry(503, "现在太忙，请稍后再发 · busy, please try again"),
            entry(505, "只懂 HTTP/1.1 · version not supported"));

    private Refusals() {}

    static byte[] body(int status) {
        var other = status < 500 ? "这个请求不对 · refused" : "鼓点出错了 · failed";
        return "{\"error\":\"%s\"}"
                .formatted(SENTENCES.getOrDefault(status, other))
                .getBytes(StandardCharsets.UTF_8);
    }
}
