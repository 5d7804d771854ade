package io.drumbeat.console.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.PlainText;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.console.SampleCards;
import io.drumbeat.console.SampleCompany;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class CardJsonTests {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void aMessageWithEveryElementIsAsPromised() throws IOException {
        var card = SampleCards.everything();
        var message = new Message(
                "m1",
                new Chat.Direct("mei"),
                Instant.parse("2026-11-23T01:00:00.123Z"),
                "bot",
                PlainText.of(card),
                card,
                7);
        var written = JSON.writeValueAsString(MessageJson.of(message, SampleCompany.SHANGHAI));
        assertThat(written + "\n").isEqualToNormalizingNewlines(golden());
    }

    private static String golden() throws IOException {
        try (var file = CardJsonTests.class.getResourceAsStream("/message.json")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
