package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A customer who was sent their one question answers it once; no other address is one. */
record CustomersAnswer(Door door, RawCalls raw) {
    void isKeptOnce() {
        door.says("mei", "线索 新客户青禾测试");
        var told = door.says("mei", "请客户评分 青禾测试").body().toString();
        var link = Pattern.compile("http://127.0.0.1:\\d+(/rate/[\\w-]+)").matcher(told);
        assertThat(link.find()).isTrue();
        var path = link.group(1);
        assertThat(raw.call(RawCalls.head("GET " + path, "Connection: close"), new byte[0]))
                .contains("200", "name=\"score\"");
        var body = "score=2&note=slow".getBytes(StandardCharsets.UTF_8);
        var post = RawCalls.head(
                "POST " + path,
                "Connection: close",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + body.length);
        assertThat(raw.call(post, body)).contains("200");
        assertThat(raw.call(post, body)).contains("404");
        assertThat(raw.call(RawCalls.head("GET /rate/1-x", "Connection: close"), new byte[0]))
                .contains("404");
        assertThat(door.says("mei", "客户 青禾测试").body().toString()).contains("2 / 5（客户打的");
    }
}
