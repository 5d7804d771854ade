package io.drumbeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;

/** The folder that the operator names is the one whose settings count, whatever lies where the bot is started. */
class CompanysSettingsTests {
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @Test
    void whatTheCompanysFolderSaysCountsBeforeWhatLiesWhereTheBotIsStarted(@TempDir Path place) throws IOException {
        var started = settings(place.resolve("started/config"), "amounts: shown");
        var company = settings(place.resolve("company"), "amounts: hidden");
        var bot = new SpringApplication(Nothing.class);
        bot.setWebApplicationType(WebApplicationType.NONE);
        bot.setDefaultProperties(Drumbeat.COMPANYS_FIRST);
        try (var context = bot.run(
                "--spring.config.location=optional:file:" + started + "/", "--drumbeat.company.files=" + company)) {
            assertThat(context.getEnvironment().getProperty("drumbeat.announce.amounts"))
                    .isEqualTo("hidden");
        }
    }

    private static Path settings(Path folder, String amounts) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("application.yml"), "drumbeat:\n  announce:\n    " + amounts + "\n");
        return folder;
    }
}
