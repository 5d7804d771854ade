package io.drumbeat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YamlTests {
    @Test
    void numbersMayBeWrittenAsPeopleWriteThem() {
        assertThat(Yaml.parse("a: 50万", "f").get("a").number()).isEqualByComparingTo("500000");
        assertThat(Yaml.parse("a: '1,234.5'", "f").get("a").number()).isEqualByComparingTo("1234.5");
        assertThat(Yaml.parse("a: 3%", "f").get("a").rate()).isEqualByComparingTo(new BigDecimal("0.03"));
    }

    @Test
    void whatIsNoNumberIsNamedWithItsLine() {
        assertThatThrownBy(() -> Yaml.parse("b: 1\na: 很多", "t.yml").get("a").number())
                .hasMessage("t.yml 第 2 行 a：\"很多\"，应是数字，例如 500000 或 50万");
    }

    @Test
    void brokenYamlIsNamedWithItsLine() {
        assertThatThrownBy(() -> Yaml.parse("a: [1\nb: 2", "t.yml")).hasMessageStartingWith("t.yml 第 2 行不是正确的 YAML");
    }

    @Test
    void aMissingFileAndAnEmptyOneAreSaidSo() {
        assertThatThrownBy(() -> Yaml.read(Path.of("no/such.yml"))).hasMessageContaining("找不到文件 \"no/such.yml\"");
        assertThatThrownBy(() -> Yaml.parse("", "t.yml")).hasMessage("t.yml 是空的");
    }

    @Test
    void theSameKeyTwiceIsRefused() {
        assertThatThrownBy(() -> Yaml.parse("a: 1\na: 2", "t.yml").entries()).isInstanceOf(ConfigError.class);
    }

    /** More than the library reads, and what it reads and nobody means. */
    @ParameterizedTest
    @MethodSource("unreadable")
    void whatTheLibraryDoesNotReadIsSaidInOneSentence(String text) {
        assertThatThrownBy(() -> Yaml.parse(text, "t.yml").entries().values().forEach(Yaml::items))
                .isInstanceOf(ConfigError.class)
                .hasMessageStartingWith("t.yml ")
                .hasMessageMatching("(?s).*(应是|冒号前应是|常见原因).*");
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "a: &a [x, x]\n" + "b: [" + "*a, ".repeat(60) + "*a]",
                "a: " + "[".repeat(60) + "]".repeat(60),
                "a: [" + "x, ".repeat(1_100_000) + "x]",
                "a: \u0000",
                "a: *nowhere",
                "? [b, c]\n: d",
                "a: &a [*a]\nb: c");
    }

    @Test
    void aFolderWhereAFileShouldBeIsSaidSo() {
        assertThatThrownBy(() -> Yaml.read(Path.of("src"))).hasMessage("src 是一个文件夹；应是一个文件，请从样例复制一份");
    }
}
