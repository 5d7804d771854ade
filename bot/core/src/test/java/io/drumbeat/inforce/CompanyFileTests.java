package io.drumbeat.inforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.config.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanyFileTests {
    @TempDir
    Path folder;

    @Test
    void itsLinesEndAlikeWhereverItWasWritten() throws IOException {
        Files.writeString(folder.resolve("a.yml"), "x: 1\r\ny: 2\r\n");
        assertThat(CompanyFile.required(folder, "a.yml").text()).isEqualTo("x: 1\ny: 2\n");
    }

    @Test
    void whatIsNotThereIsTheUsual() {
        var file = CompanyFile.optional(folder, "a.yml");
        assertThat(file.text()).isEmpty();
        assertThat(file.readOr("usual", yaml -> yaml.get("x").text()).atStart()).isEqualTo("usual");
    }

    @Test
    void whatIsThereAndEmptyOrWrongIsSaidAsBefore() throws IOException {
        var path = Files.writeString(folder.resolve("a.yml"), "");
        assertThatThrownBy(() -> CompanyFile.optional(folder, "a.yml"))
                .isInstanceOf(ConfigError.class)
                .hasMessage(path + " 是空的");
        Files.writeString(path, "x: one\n");
        assertThatThrownBy(() -> CompanyFile.required(folder, "a.yml")
                        .read(yaml -> yaml.get("x").number()))
                .isInstanceOf(ConfigError.class)
                .hasMessageContaining(path + " 第 1 行 x：\"one\"");
        assertThatThrownBy(() -> CompanyFile.required(folder, "b.yml"))
                .isInstanceOf(ConfigError.class)
                .hasMessageContaining("找不到文件");
    }
}
