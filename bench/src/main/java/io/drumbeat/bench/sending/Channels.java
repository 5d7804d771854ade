package io.drumbeat.bench.sending;

import io.drumbeat.delivery.Channel;
import io.drumbeat.dingtalk.send.DingTalkChannel;
import io.drumbeat.dingtalk.send.DingTalkGates;
import io.drumbeat.dingtalk.send.Hosts;
import io.drumbeat.dingtalk.send.RobotApi;
import io.drumbeat.dingtalk.send.SessionReplies;
import io.drumbeat.dingtalk.send.SessionWebhooks;
import io.drumbeat.feishu.api.FeishuClient;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.feishu.send.FeishuChannel;
import io.drumbeat.feishu.send.SaidWhere;
import io.drumbeat.kept.Tokens;
import io.drumbeat.people.People;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The bot's own ways out, led to a stub. */
final class Channels {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Channels() {}

    static Channel feishu(StubbedFeishu stub, People people) {
        var client = new FeishuClient(stub.url(), "cli_bench", "secret", PATIENCE, new KeptTokens());
        return new FeishuChannel(client, new FeishuCards(), people, new SaidWhere(), Clock.systemUTC());
    }

    static Channel dingTalk(StubbedDingTalk stub, People people, int perSecond) {
        var hosts = new Hosts(URI.create(stub.url()), URI.create(stub.url()));
        var world = Clock.systemUTC();
        var robot = new RobotApi(
                hosts,
                new RobotApi.App("bench", "secret", "robot"),
                PATIENCE,
                new KeptTokens(),
                new DingTalkGates("bench", perSecond),
                world,
                _ -> {});
        return new DingTalkChannel(
                () -> people, new SessionWebhooks(hosts, world), new SessionReplies(PATIENCE), robot);
    }

    /** Tokens for as long as the run lasts. */
    private record KeptTokens(Map<String, String> kept) implements Tokens {
        KeptTokens() {
            this(new ConcurrentHashMap<>());
        }

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void put(String key, String token, Duration life) {
            kept.put(key, token);
        }

        @Override
        public void forget(String key) {
            kept.remove(key);
        }
    }
}
