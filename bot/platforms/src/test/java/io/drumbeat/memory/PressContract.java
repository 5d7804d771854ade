package io.drumbeat.memory;

import static io.drumbeat.memory.TinyTeam.DING;
import static io.drumbeat.memory.TinyTeam.MEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every recorder promises of buttons: each counts once, and whoever presses sees what became of it. */
public abstract class PressContract {
    protected static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

    /** A recorder for {@link TinyTeam} with an empty ledger, the same within one test. */
    protected abstract Recorder recorder();

    protected abstract Conversations conversations();

    public static Request says(String id, Person who, Chat chat, String words) {
        return new Request("console:" + id, "console", who, chat, words, Map.of(), null, AT);
    }

    final Outcome says(String id, String words) {
        return recorder().record(says(id, MEI, new Chat.Direct("mei"), words));
    }

    private Outcome presses(String id, Message pressed, String words) {
        return presses(id, pressed, null, words);
    }

    private Outcome presses(String id, Message pressed, @Nullable String topic, String words) {
        var press = new Request.Press(pressed.id(), pressed.version(), topic);
        return recorder()
                .record(new Request("console:" + id, "console", MEI, pressed.chat(), words, Map.of(), press, AT));
    }

    final List<String> texts(Chat chat, @Nullable String after) {
        return conversations().page(chat, after, 50).messages().stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void aPressSeesTheNewFaceOfWhatWasPressed() {
        var pressed = says("1", "call 华为").replies().getFirst();
        var outcome = presses("2", pressed, "undo 1");
        assertThat(outcome.updated()).extracting(Message::id, Message::text).containsExactly(pressed.id(), "已撤销 #1");
        assertThat(outcome.toast()).isEqualTo("撤了");
        assertThat(presses("2", pressed, "undo 1"))
                .usingRecursiveComparison()
                // a question that was settled is nothing to whoever comes again
                .ignoringFields("duplicate", "settled")
                .isEqualTo(outcome);
    }

    @Test
    void aButtonRecordsOnceOnEachFaceOfItsCard() {
        var pressed = says("1", "call 华为").replies().getFirst();
        assertThat(presses("2", pressed, "call 腾讯").toast()).isEqualTo("已记录 #2");
        var again = presses("3", pressed, "call 腾讯");
        assertThat(again.recorded()).isEmpty();
        assertThat(again.replies()).isEmpty();
        assertThat(again.toast()).isEqualTo("已记录 #2，没有再记");
        assertThat(again.updated()).extracting(Message::id).isEqualTo(pressed.id());
        assertThat(presses("4", pressed, "call 阿里").recorded()).isNotEmpty();
    }

    @Test
    void aRowThatWasPressedShowsWhatCameOfItAndTheRestStays() {
        var list = says("1", "offer 腾讯 阿里").replies().getFirst();
        says("2", "call 百度");
        var outcome = presses("3", list, "call 腾讯");
        assertThat(outcome.updated())
                .extracting(Message::id, Message::text, Message::version)
                .containsExactly(list.id(), "给谁打\n✓ 已记 #2\n[阿里]", list.version());
        assertThat(presses("4", list, "call 腾讯").updated()).isEqualTo(outcome.updated());
        assertThat(presses("5", list, "call 阿里").updated())
                .extracting(Message::text)
                .isEqualTo("给谁打\n✓ 已记 #2\n✓ 已记 #3");
    }

    @Test
    void whatWasTakenBackMayBePressedAgain() {
        var pressed = says("1", "call 华为").replies().getFirst();
        presses("2", pressed, "call 腾讯");
        says("3", "undo 2");
        assertThat(presses("4", pressed, "call 腾讯").recorded()).isNotEmpty();
        assertThat(presses("5", pressed, "call 腾讯").toast()).isEqualTo("已记录 #4，没有再记");
    }

    @Test
    void aQuestionIsAnsweredOnceWhateverIsPressed() {
        var asked = says("1", "call 华为").replies().getFirst();
        assertThat(presses("2", asked, "asked/mei/1", "call 腾讯").recorded()).isNotEmpty();
        assertThat(presses("3", asked, "asked/mei/1", "call 阿里").toast()).isEqualTo("已记录 #2，没有再记");
        assertThat(presses("4", asked, "asked/ding/1", "call 阿里").toast()).contains("问别人");
    }

    /** What records, what takes back, what only shows, and what answers a question. */
    @ParameterizedTest
    @CsvSource({"call 腾讯,", "undo 1,", "shout 主题 话,", "call 阿里,asked/mei/1", "call 阿里,asked/ding/1"})
    void nobodyIsShownTheCardOfAnother(String words, @Nullable String topic) {
        var pressed = says("1", "call 华为").replies().getFirst();
        var press = new Request.Press(pressed.id(), pressed.version(), topic);
        for (var id : List.of("2", "3", "3", "4")) {
            for (var chat : List.of(new Chat.Direct("ding"), new Chat.Group("east-1"))) {
                var outcome = recorder()
                        .record(new Request(
                                "console:" + id + chat.id(), "console", DING, chat, words, Map.of(), press, AT));
                assertThat(outcome.updated()).isNull();
                assertThat(outcome.replies()).noneMatch(reply -> reply.chat().equals(pressed.chat()));
            }
        }
        // and who comes with the id under which its owner pressed it
        presses("9", pressed, topic, words);
        assertThat(recorder()
                        .record(new Request(
                                "console:9", "console", DING, new Chat.Direct("ding"), words, Map.of(), press, AT))
                        .updated())
                .isNull();
    }

    @Test
    void aPressIsNotShownAsSomethingTyped() {
        presses("2", says("1", "call 华为").replies().getFirst(), "undo 1");
        assertThat(texts(new Chat.Direct("mei"), null)).doesNotContain("undo 1");
    }
}
