package io.drumbeat.redis;

import io.drumbeat.draft.Draft;
import io.drumbeat.draft.Drafts;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.params.SetParams;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Drafts in Redis, for a day each; while Redis is away there are none. */
public final class RedisDrafts implements Drafts {
    private static final Logger log = LoggerFactory.getLogger(RedisDrafts.class);
    private static final String PREFIX = "drumbeat:draft:";
    private static final String ASKED = "drumbeat:asked:";
    private static final long HOUR = 3600;
    private static final List<@Nullable String> NOTHING = Arrays.asList(null, null);
    /** A draft of an earlier version says less. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Reachable redis;

    RedisDrafts(Reachable redis) {
        this.redis = redis;
    }

    @Override
    public Optional<Draft> of(String person, String chat) {
        return redis.ask(jedis -> jedis.get(key(person, chat))).flatMap(RedisDrafts::read);
    }

    @Override
    public Before before(String person, String chat) {
        var kept = redis.ask(jedis -> jedis.mget(key(person, chat), askedKey(person, chat)))
                .orElse(NOTHING);
        return new Before(
                Optional.ofNullable(kept.getFirst()).flatMap(RedisDrafts::read),
                Objects.requireNonNullElse(kept.getLast(), ""));
    }

    @Override
    public void keep(String person, String chat, Draft draft) {
        var life = SetParams.setParams().ex(Draft.LIFE.toSeconds());
        var _ = redis.ask(jedis -> jedis.set(key(person, chat), JSON.writeValueAsString(draft), life));
    }

    @Override
    public boolean areKept() {
        return !redis.isAway();
    }

    @Override
    public void drop(String person, String chat) {
        var _ = redis.ask(jedis -> jedis.del(key(person, chat)));
    }

    @Override
    public String asked(String person, String chat) {
        return redis.ask(jedis -> jedis.get(askedKey(person, chat))).orElse("");
    }

    @Override
    public void remember(String person, String chat, String asked) {
        var life = SetParams.setParams().ex(HOUR);
        var _ = redis.ask(jedis -> jedis.set(askedKey(person, chat), asked, life));
    }

    /** What another version of the bot wrote may not be readable here; then it is lost like any other. */
    private static Optional<Draft> read(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, Draft.class));
        } catch (JacksonException unreadable) {
            log.warn("有一句等着回答的话读不了，当作没有：{}", unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static String askedKey(String person, String chat) {
        return ASKED + person + ":" + chat;
    }

    private static String key(String person, String chat) {
        return PREFIX + person + ":" + chat;
    }
}
