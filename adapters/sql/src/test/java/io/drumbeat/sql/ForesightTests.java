package io.drumbeat.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Earlier;
import io.drumbeat.decision.Found;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.ledger.Entry;
import io.drumbeat.memory.TinyTeam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForesightTests {
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

    /** Which message was decided, once for each time. */
    private final ConcurrentLinkedQueue<String> decided = new ConcurrentLinkedQueue<>();

    private final Bot bot = TinyTeam.bot(List.of((entry, _) -> {
        if (entry.fact().label().equals("电话")) {
            decided.add(entry.messageId());
        }
        return List.of();
    }));
    private final Turns turns = new Turns();
    private final Foresight foresight = new Foresight(bot, turns);
    private final FoldedLedger ledger = TinyTeam.ledger();

    private Foresight.Pending waits(String words) {
        var request = new Request(words, "console", TinyTeam.MEI, new Chat.Direct("mei"), words, Map.of(), null, AT);
        var pending = new Foresight.Pending(request, Found.NOTHING);
        turns.offer(new Job<>(words, pending, _ -> 1));
        return pending;
    }

    /** @return what is known then */
    private FoldedLedger recorded(Foresight.Pending pending, FoldedLedger known, long receipt) {
        var decision = foresight.decision(pending, known, Earlier.NOTHING);
        assertThat(decision.entries()).extracting(Entry::receipt).containsOnly(receipt);
        return decision.after();
    }

    private void awaitDecided(String... messages) {
        await().untilAsserted(() -> assertThat(decided).containsExactly(messages));
    }

    @Test
    void whatWaitsIsDecidedOnceEachKnowingTheOnesBefore() {
        var one = waits("call 华为");
        var other = waits("call 腾讯");
        foresight.lookAheadFrom(ledger);
        awaitDecided("call 华为", "call 腾讯");
        var known = recorded(one, ledger, 1);
        recorded(other, known, 2);
        awaitDecided("call 华为", "call 腾讯");
    }

    @Test
    void whatComesLaterIsDecidedToo() {
        foresight.lookAheadFrom(ledger);
        waits("call 华为");
        foresight.hasMore();
        awaitDecided("call 华为");
        waits("call 腾讯");
        foresight.hasMore();
        awaitDecided("call 华为", "call 腾讯");
    }

    @Test
    void whatSomethingCameBeforeIsDecidedAgain() {
        var one = waits("call 华为");
        foresight.lookAheadFrom(ledger);
        awaitDecided("call 华为");
        var moved = recorded(waits("call 腾讯"), ledger, 1);
        recorded(one, moved, 2);
        assertThat(decided).containsExactly("call 华为", "call 腾讯", "call 华为");
    }

    @Test
    void whatFailsIsLeftToWhoeverRecordsIt() {
        waits("boom");
        var one = waits("call 华为");
        foresight.lookAheadFrom(ledger);
        awaitDecided("call 华为");
        recorded(one, ledger, 1);
        awaitDecided("call 华为");
    }

    @Test
    void nothingIsDecidedAheadOfWhatNobodyCanForesee() {
        waits("call 华为");
        turns.offer(new Job<>("note", null, _ -> 1));
        var behind = waits("call 腾讯");
        foresight.lookAheadFrom(ledger);
        awaitDecided("call 华为");
        assertThat(turns.pending()).hasSize(1).doesNotContain(behind);
    }

    @AfterEach
    void close() {
        foresight.close();
    }
}
