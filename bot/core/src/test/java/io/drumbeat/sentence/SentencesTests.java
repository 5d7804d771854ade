package io.drumbeat.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentencesTests {
    private final Sentences sentences = Sentences.beside(SentencesTests.class);

    @Test
    void aSentenceIsSaidInTheLanguageAskedFor() {
        var two = Map.of("count", 2, "who", "小美");
        assertThat(sentences.say("visits", two)).isEqualTo("小美拜访了 2 次");
        assertThat(sentences.say(Sentences.ENGLISH, "visits", two)).isEqualTo("小美 made 2 visits");
        assertThat(sentences.say(Sentences.ENGLISH, "visits", Map.of("count", 1, "who", "小美")))
                .isEqualTo("小美 made one visit");
    }

    @Test
    void theNumberOfAReceiptIsSaidAsItIsTyped() {
        assertThat(sentences.say("receipt", Map.of("number", 8_735L, "count", 1_200)))
                .isEqualTo("已完成 #8735，共 1,200 条");
        assertThat(sentences.say("receipt", Map.of("number", "8735", "count", 1)))
                .isEqualTo("已完成 #8735，共 1 条");
    }

    @Test
    void aDayHasNoHour() {
        assertThat(sentences.say("visits", Map.of("count", 1, "who", LocalDate.of(2027, 3, 15))))
                .startsWith("2027-03-15");
    }

    @Test
    void aSentenceThatIsNotThereFailsTheTest() {
        assertThatThrownBy(() -> sentences.say("vists"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("没有句子“vists”");
    }

    @Test
    void anArgumentThatIsMissingFailsTheTest() {
        assertThatThrownBy(() -> sentences.say("visits", Map.of("who", "小美")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("count");
    }

    @Test
    void whatASentenceWantsToBeToldCanBeAsked() {
        assertThat(sentences.keys(Sentences.CHINESE)).containsExactly("receipt", "visits");
        assertThat(sentences.arguments(Sentences.ENGLISH, "visits")).containsExactly("count", "who");
    }

    @Test
    void aFeatureWithoutABundleDoesNotStart() {
        assertThatThrownBy(() -> Sentences.beside(String.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sentences_zh.properties");
    }
}
