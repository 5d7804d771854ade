package io.drumbeat.feishu.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Message;
import io.drumbeat.rehearsal.WorkingDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whatever the bot says in a day is drawn as the platform takes it. */
class EveryCardTests {
    private final FeishuCards cards = new FeishuCards();

    @Test
    void noCardOfADayHasAFault() {
        var faults = new LinkedHashMap<String, List<String>>();
        for (var message : WorkingDay.said()) {
            var found = CardLinter.faults(
                    JsonParser.parseString(FeishuCards.json(draw(message))).getAsJsonObject());
            if (!found.isEmpty()) {
                faults.put(card(message).title(), found);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyCardOfADayIsDrawnWhole() {
        assertThat(WorkingDay.said()).hasSizeGreaterThan(60).allMatch(message -> cards.fitting(
                        message.id(), message.chat(), message.version(), card(message))
                .isPresent());
    }

    private Map<String, ?> draw(Message message) {
        return cards.draw(message.id(), message.chat(), message.version(), card(message));
    }

    private static Card card(Message message) {
        return Objects.requireNonNull(message.card());
    }
}
