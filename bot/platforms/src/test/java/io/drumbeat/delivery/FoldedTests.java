package io.drumbeat.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldedTests {
    private static final Chat EAST = new Chat.Group("east-1");
    private static final Edit EDIT = new Edit("won/1", (_, _) -> Card.info("x"), "华为签单有变");

    /** A platform where only what went out as a card can be changed. */
    private static final Channel PARTLY = new FakeChannel("partly", _ -> new Delivered.Sent("p")) {
        @Override
        public boolean edits(@Nullable String sentAs) {
            return sentAs != null && sentAs.startsWith("card:");
        }
    };

    private static List<String> corrections(Chat chat, @Nullable String... sentAs) {
        var mei = new Person("mei", "小美", Role.REP, "east-1", null, ZoneId.of("Asia/Shanghai"), Map.of());
        var request = new Request("partly:1", "partly", mei, chat, "撤销", Map.of(), null, Instant.EPOCH);
        var folded = new Folded(new Routes(List.of(PARTLY)), request);
        for (var id : sentAs) {
            folded.add(EDIT, EAST, "partly", id);
        }
        return folded.says().stream().map(say -> say.card().title()).toList();
    }

    @Test
    void whatIsChangedInPlaceNeedsNoCorrection() {
        assertThat(corrections(new Chat.Direct("mei"), "card:m1", "card:m2")).isEmpty();
    }

    @Test
    void whatCannotBeChangedIsCorrectedOnceForTheChat() {
        assertThat(corrections(new Chat.Direct("mei"), "key1", "card:m1", "key2", null))
                .hasSize(1);
    }

    @Test
    void whoeverCausedItIsAnsweredAnyway() {
        assertThat(corrections(EAST, "key1")).isEmpty();
    }
}
