package io.drumbeat.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTests {
    private static final String SIGNS = "=+-@＝＋－＠\t\r\n";

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings().withChars("=+-@＝＋－＠\t\r\n' 'A1(),|!\"中国0").ofMaxLength(12);
    }

    @Property
    void nothingWrittenBeginsAFormula(@ForAll("hostile") String words) {
        var written = Harmless.words(words).strip();
        assertThat(written.isEmpty() || SIGNS.indexOf(written.charAt(0)) < 0).isTrue();
        assertThat(Harmless.words(words))
                .doesNotStartWith("\t")
                .doesNotStartWith("\r")
                .doesNotStartWith("\n");
    }

    @Property
    void whatComesHomeIsWhatWentOut(@ForAll("hostile") String words) {
        assertThat(Harmless.back(Harmless.words(words))).isEqualTo(words);
    }

    @Property
    void nothingStaysThatNoSheetCanHold(@ForAll String words) {
        assertThat(Harmless.words(words).codePoints())
                .allMatch(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)
                        || "\t\r\n".indexOf(c) >= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 138", "-2", "@SUM(A1)", "＝cmd|' /C calc'!A0", "\t=1", "\r\n=1", " =1"})
    void whatWouldRunIsMarked(String words) {
        assertThat(Harmless.words(words)).isEqualTo("'" + words);
    }

    @Test
    void ordinaryWordsStayAsTheyAre() {
        assertThat(Harmless.words("华为 = 客户")).isEqualTo("华为 = 客户");
    }
}
