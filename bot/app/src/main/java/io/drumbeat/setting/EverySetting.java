package io.drumbeat.setting;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Every setting that the bot hears, and what it may say. */
final class EverySetting {
    /** By name, in the order of the alphabet. */
    static final Map<String, Shape> ALL = all();

    private EverySetting() {}

    private static Map<String, Shape> all() {
        var all = new TreeMap<String, Shape>();
        all.putAll(others());
        all.putAll(ours());
        all.putAll(feishu());
        all.putAll(dingtalk());
        return Collections.unmodifiableMap(all);
    }

    /** Those of the framework that operators are told of. */
    private static Map<String, Shape> others() {
        var address = Shape.matching("[\\w.:%\\[\\]-]+", "这台机器的地址，如 127.0.0.1 或 0.0.0.0", "an address of this machine");
        return Map.of(
                "management.server.address",
                address,
                "management.server.port",
                Shape.between(0, 65_535, "8081"),
                "server.address",
                address,
                "server.port",
                Shape.between(0, 65_535, "8080"),
                "spring.datasource.password",
                Shape.ANYTHING,
                "spring.datasource.url",
                Shape.matching(
                        "jdbc:postgresql:.+",
                        "PostgreSQL 的 JDBC 地址，如 jdbc:postgresql://localhost:5432/drumbeat",
                        "a JDBC address of PostgreSQL"),
                "spring.datasource.username",
                Shape.ANYTHING);
    }

    private static Map<String, Shape> ours() {
        return Map.ofEntries(
                Map.entry("drumbeat.allow-http", Shape.TRUE_OR_FALSE),
                Map.entry("drumbeat.announce.amounts", Shape.oneOf("shown", "hidden")),
                Map.entry("drumbeat.announce.effort", Shape.oneOf("shown", "hidden")),
                Map.entry("drumbeat.company.backfill-days", Shape.between(0, 366, "7")),
                Map.entry("drumbeat.company.day-ends", Shape.HOUR),
                Map.entry("drumbeat.company.files", Shape.FOLDER),
                Map.entry("drumbeat.company.sample", Shape.YES_OR_NO),
                Map.entry("drumbeat.company.zone", Shape.ZONE),
                Map.entry("drumbeat.console", Shape.ON_OR_OFF),
                Map.entry("drumbeat.console-heartbeat", Shape.between(ofMillis(1), ofHours(1))),
                Map.entry("drumbeat.console-password", Shape.ANYTHING),
                Map.entry("drumbeat.data", Shape.FOLDER),
                Map.entry("drumbeat.delivery.lease", Shape.between(ofSeconds(1), ofHours(1))),
                Map.entry("drumbeat.delivery.spread", Shape.between(ZERO, ofHours(1))),
                Map.entry("drumbeat.learned", Shape.FOLDER),
                Map.entry("drumbeat.public-url", Shape.address("https://bot.example.com", "https", "http")),
                Map.entry("drumbeat.recorder.patience", Shape.between(ofMillis(1), ofMinutes(1))),
                Map.entry("drumbeat.redis.url", Shape.address("redis://127.0.0.1:6379", "redis", "rediss")),
                Map.entry("drumbeat.runs.lease", Shape.between(ofSeconds(1), ofHours(1))),
                Map.entry("drumbeat.sooner", Shape.ON_OR_OFF));
    }

    private static Map<String, Shape> feishu() {
        return Map.ofEntries(
                Map.entry("drumbeat.feishu.app-id", Shape.TOKEN),
                Map.entry("drumbeat.feishu.app-secret", Shape.TOKEN),
                Map.entry("drumbeat.feishu.base-url", Shape.address("https://open.feishu.cn", "https", "http")),
                Map.entry("drumbeat.feishu.encrypt-key", Shape.TOKEN),
                Map.entry("drumbeat.feishu.mode", Shape.oneOf("websocket", "webhook")),
                Map.entry("drumbeat.feishu.request-timeout", Shape.between(ofMillis(1), ofMinutes(1))),
                Map.entry("drumbeat.feishu.signature-window", Shape.between(ofSeconds(1), ofHours(8))),
                Map.entry("drumbeat.feishu.verification-token", Shape.TOKEN));
    }

    private static Map<String, Shape> dingtalk() {
        var template = Shape.matching("[\\w-]+\\.schema", "卡片平台上的模板 ID，形如 8a4c….schema", "an id of a card template");
        return Map.ofEntries(
                Map.entry("drumbeat.dingtalk.api-base-url", Shape.address("https://api.dingtalk.com", "https", "http")),
                Map.entry("drumbeat.dingtalk.card-api-secret", Shape.TOKEN),
                Map.entry(
                        "drumbeat.dingtalk.card-callback-url",
                        Shape.matching(
                                "https://\\S+/dingtalk/cards",
                                "https://你的域名/dingtalk/cards",
                                "https://…/dingtalk/cards")),
                Map.entry("drumbeat.dingtalk.card-route-key", Shape.TOKEN),
                Map.entry("drumbeat.dingtalk.card-template-id", template),
                Map.entry("drumbeat.dingtalk.client-id", Shape.TOKEN),
                Map.entry("drumbeat.dingtalk.client-secret", Shape.TOKEN),
                Map.entry("drumbeat.dingtalk.corp-id", Shape.TOKEN),
                Map.entry(
                        "drumbeat.dingtalk.event-aes-key",
                        Shape.matching("[A-Za-z0-9]{43}", "43 个字母或数字", "43 letters and digits")),
                Map.entry("drumbeat.dingtalk.event-token", Shape.TOKEN),
                Map.entry("drumbeat.dingtalk.mode", Shape.oneOf("stream", "webhook")),
                Map.entry(
                        "drumbeat.dingtalk.oapi-base-url", Shape.address("https://oapi.dingtalk.com", "https", "http")),
                Map.entry("drumbeat.dingtalk.per-second", Shape.between(1, 1000, "20")),
                Map.entry("drumbeat.dingtalk.public-card", Shape.TRUE_OR_FALSE),
                Map.entry("drumbeat.dingtalk.public-card-template-id", template),
                Map.entry("drumbeat.dingtalk.read-timeout", Shape.between(ofMillis(1), ofMinutes(1))),
                Map.entry("drumbeat.dingtalk.robot-code", Shape.TOKEN),
                Map.entry("drumbeat.dingtalk.signature-window", Shape.between(ofSeconds(1), ofHours(1))));
    }
}
