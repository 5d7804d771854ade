package io.drumbeat.sql.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.allowance.Quota.Saving;
import io.drumbeat.card.Card;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.delivery.Due;
import io.drumbeat.memory.RecorderContract;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.sql.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever leases gets what reading everything that waits would give, whatever happened before. */
class LeaseOrderTests extends WithOutbox {
    private static final String READING_EVERYTHING = """
            select o.chat || ' ' || o.kind from outbox o
            where o.platform = 'feishu' and o.state = 'waiting' and o.due_at <= clock_timestamp()
              and (o.released or o.platform_id is not null or not exists (
                select 1 from saving s where s.platform = o.platform and s.kind = o.kind))
              and not exists (
                select 1 from outbox p
                where p.chat = o.chat and p.platform = o.platform and p.state in ('waiting', 'leased')
                  and (p.begun
                    or (o.platform_id is null and p.platform_id is null and p.seq < o.seq
                        and p.urgency <= o.urgency and p.attempts < 5)))
            order by o.urgency, o.seq""";

    private static final List<Chat> CHATS = List.of(MEI, DING, new Chat.Direct("a"), new Chat.Direct("b"));

    private final SqlSavings savings = new SqlSavings(database.template, database.transactions, TestDatabase.JSON);
    private final SqlLetters letters = new SqlLetters(database.template);
    private final List<Due> begun = new ArrayList<>();
    private int said;

    @ParameterizedTest
    @ValueSource(longs = {20261129, 20261130, 20261201})
    void itIsTheSameAsByReadingEverything(long seed) {
        var random = new Random(seed);
        for (var n = 0; n < 250; n++) {
            happens(random);
            var expected = onePerChat(
                    database.jdbc.sql(READING_EVERYTHING).query(String.class).list());
            var leased = outbox.lease("feishu", 100);
            assertThat(leased.stream().map(due -> due.chat().id() + " " + due.kind()))
                    .as("after %d things", n)
                    .containsExactlyInAnyOrderElementsOf(expected);
            outbox.release(leased);
        }
    }

    private static List<String> onePerChat(List<String> chatsAndKinds) {
        var chats = new HashSet<String>();
        return chatsAndKinds.stream()
                .filter(one -> chats.add(one.split(" ")[0]))
                .toList();
    }

    private void happens(Random random) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> push(say(random), say(random));
            case 3, 4, 5 -> begun.addAll(outbox.begin(outbox.lease("feishu", 1 + random.nextInt(2))));
            case 6, 7, 8 -> {
                begun.forEach(due -> ends(due, random));
                begun.clear();
            }
            case 9 ->
                database.jdbc
                        .sql("update outbox set due_at = now() where state = 'waiting'")
                        .update();
            case 10 -> isSavedUp(random);
            default -> isDecidedOrEdited(random);
        }
    }

    private Say say(Random random) {
        var chat = CHATS.get(random.nextInt(CHATS.size()));
        var card = Card.info("" + ++said);
        return switch (random.nextInt(4)) {
            case 0 -> Say.to(chat, Say.Kind.REPLY, card);
            case 1 -> Say.to(chat, Say.Kind.REMINDER, card);
            case 2 -> Say.about("big", chat, Say.Kind.PRAISE, card);
            default -> new Say.Privately(new Chat.Direct("mei"), new PrivateCard(card, "mei"), Say.Kind.PAY);
        };
    }

    private void ends(Due due, Random random) {
        var later = Instant.now(Clock.systemUTC()).plusSeconds(random.nextInt(2) * 600L);
        switch (random.nextInt(6)) {
            case 0 -> outbox.sent(due, "om_" + due.id());
            case 1, 2 -> outbox.later(due, later, "限流");
            case 3 -> outbox.postpone(due, later, "额度");
            case 4 -> outbox.inDoubt(due, "断线");
            default -> outbox.dead(due, "离职");
        }
    }

    private void isSavedUp(Random random) {
        switch (random.nextInt(3)) {
            case 0 -> savings.holdBack("feishu", Map.of(Say.Kind.REMINDER, Saving.TOGETHER));
            case 1 -> savings.together("feishu", Say.Kind.REMINDER, Instant.now(Clock.systemUTC()));
            default -> savings.holdBack("feishu", Map.of());
        }
    }

    private void isDecidedOrEdited(Random random) {
        var unsent = letters.newest(1);
        if (random.nextBoolean() && !unsent.isEmpty()) {
            letters.decide(new Answer.Fate(unsent.getFirst().number(), true));
        } else {
            var fix = RecorderContract.says("fix" + ++said, TinyTeam.LEI, new Chat.Direct("lei"), "fix big " + said);
            recorder.record(fix);
        }
    }
}
