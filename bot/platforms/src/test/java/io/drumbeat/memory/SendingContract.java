package io.drumbeat.memory;

import static io.drumbeat.memory.TinyTeam.DING;
import static io.drumbeat.memory.TinyTeam.GROUP;
import static io.drumbeat.memory.TinyTeam.MEI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.people.Person;
import io.drumbeat.run.Deliveries;
import io.drumbeat.run.Due;
import io.drumbeat.run.Fate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every recorder promises of what is said by the clock; runs on the twin in memory and on PostgreSQL. */
public abstract class SendingContract {
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Chat MEIS = new Chat.Direct("mei");
    private static final Chat DINGS = new Chat.Direct("ding");
    private static final Chat LEIS = new Chat.Direct("lei");

    /** A recorder for {@link TinyTeam} with an empty ledger, the same within one test. */
    protected abstract Recorder recorder();

    protected abstract Conversations conversations();

    private void says(String id, Person who, String words) {
        recorder().record(RecorderContract.says(id, who, new Chat.Direct(who.id()), words));
    }

    private List<String> texts(Chat chat) {
        return conversations().page(chat, null, 50).messages().stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void aPushIsSaidOncePerChatAndOccurrence() {
        assertThat(push(MONDAY))
                .extracting(m -> m.chat().id())
                .containsExactly("direct:mei", "direct:mei", "group:east-1");
        assertThat(push(MONDAY)).isEmpty();
        assertThat(push(MONDAY.plusSeconds(1))).hasSize(3);
    }

    private List<Message> push(Instant occurrence) {
        return recorder()
                .push(
                        "weekly",
                        occurrence,
                        known -> List.of(
                                Say.to(new Chat.Direct("mei"), Say.Kind.REMINDER, Card.info("一")),
                                Say.to(new Chat.Direct("mei"), Say.Kind.REMINDER, Card.info("二")),
                                Say.to(GROUP, Say.Kind.REMINDER, Card.info("三"))));
    }

    @Test
    void aPushThatFailsLeavesNoClaim() {
        assertThatThrownBy(() -> recorder().push("weekly", MONDAY, _ -> {
                    throw new IllegalStateException("炸了");
                }))
                .isInstanceOf(Recorder.NotRecorded.class);
        assertThat(push(MONDAY)).hasSize(3);
    }

    private Recorder.Sent sends(Recorder.Drawn drawn) {
        return recorder().send("morning", MONDAY, drawn);
    }

    private Recorder.Drawn drawn(Chat... chats) {
        var says = Stream.of(chats)
                .map(chat -> Say.to(chat, Say.Kind.REMINDER, Card.info("早")))
                .toList();
        return recorder().ask(known -> Recorder.Drawn.saying(known.ledger().position(), says));
    }

    @Test
    void whatWasDrawnBeforehandIsSaidOncePerChatAndOccurrence() {
        assertThat(sends(drawn(MEIS, GROUP)).messages())
                .extracting(m -> m.chat().id())
                .containsExactly("direct:mei", "group:east-1");
        assertThat(sends(drawn(MEIS, LEIS)).messages())
                .extracting(m -> m.chat().id())
                .containsExactly("direct:lei");
        assertThat(texts(MEIS)).containsExactly("早");
    }

    @Test
    void whatAPushHasSaidIsNotSaidAgainFromWhatWasDrawn() {
        push(MONDAY);
        assertThat(recorder().send("weekly", MONDAY, drawn(MEIS)).messages()).isEmpty();
    }

    @Test
    void aCardWhoseGroundMovedIsDrawnAgain() {
        says("1", MEI, "call 华为");
        var early = drawn(MEIS, DINGS, LEIS, GROUP);
        says("2", MEI, "call 腾讯");
        var sent = sends(early);
        assertThat(sent.messages()).extracting(m -> m.chat().id()).containsExactly("direct:ding");
        assertThat(sent.moved()).containsExactly(MEIS, LEIS, GROUP);
        assertThat(sends(drawn(MEIS, LEIS, GROUP)).messages()).hasSize(3);
    }

    @Test
    void aCardOfWhomACustomerConcernsTooIsDrawnAgain() {
        says("1", MEI, "call 华为");
        says("2", DING, "call 华为");
        var early = drawn(DINGS);
        says("3", MEI, "undo 1");
        assertThat(sends(early).moved()).containsExactly(DINGS);
    }

    @Test
    void whatIsSaidWithoutAFactMovesNothing() {
        var early = drawn(MEIS);
        says("1", MEI, "什么");
        assertThat(sends(early).messages()).hasSize(1);
    }

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    protected abstract Deliveries deliveries();

    /** As what a message was sent on the platform {@code paper}. */
    protected abstract String sentAs(Message message);

    private List<Message> due(String push, int room) {
        var say = Say.to(MEIS, Say.Kind.REMINDER, Card.info(push));
        return recorder().deliver(push, MONDAY, _ -> List.of(Due.of(say, DAY, room)));
    }

    private List<String> fates() {
        return deliveries().of(MEIS, DAY, DAY).stream()
                .map(one -> one.push() + " " + one.fate() + (one.folded() ? " folded" : ""))
                .toList();
    }

    @Test
    void whatIsMoreThanThereIsRoomForWaits() {
        assertThat(due("a", 2)).hasSize(1);
        assertThat(due("b", 1)).isEmpty();
        assertThat(due("c", 2)).hasSize(1);
        assertThat(due("d", 2)).isEmpty();
        assertThat(due("b", 9)).isEmpty();
        assertThat(fates()).containsExactly("a SENT", "b FULL", "c SENT", "d FULL");
    }

    @Test
    void whatWaitedIsFoldedWithWhatComes() {
        due("a", 0);
        var waiting = deliveries().in(DAY, DAY);
        var digest = Due.of(Say.to(MEIS, Say.Kind.REMINDER, Card.info("合集")), DAY, 1);
        recorder().deliver("z", MONDAY, _ -> List.of(digest.folding(waiting)));
        assertThat(fates()).containsExactly("a FULL folded", "z SENT");
    }

    @Test
    void whyNothingWasSaidIsKept() {
        recorder().deliver("a", MONDAY, _ -> List.of(Due.nothing(MEIS, DAY, Fate.SILENT)));
        assertThat(due("a", 9)).isEmpty();
        assertThat(fates()).containsExactly("a SILENT");
    }

    @Test
    void itIsKnownWhoLookedAndWhoPressed() {
        var card = due("a", 1).getFirst();
        deliveries().seen("paper", List.of(sentAs(card)), MONDAY.plusSeconds(60));
        deliveries().seen("paper", List.of(sentAs(card), "another"), MONDAY.plusSeconds(90));
        var press = new Request.Press(card.id(), card.version(), null);
        var at = MONDAY.plusSeconds(120);
        recorder().record(new Request("1", "console", MEI, MEIS, "call 华为", Map.of(), press, at));
        assertThat(deliveries().of(MEIS, DAY, DAY)).singleElement().satisfies(one -> {
            assertThat(one.seen()).isEqualTo(MONDAY.plusSeconds(60));
            assertThat(one.acted()).isEqualTo(MONDAY.plusSeconds(120));
        });
    }
}
