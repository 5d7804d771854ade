package io.drumbeat;

import io.drumbeat.clock.ScheduleConfiguration;
import io.drumbeat.console.ConsoleConfiguration;
import io.drumbeat.dingtalk.DingTalkConfiguration;
import io.drumbeat.ending.Ending;
import io.drumbeat.feishu.FeishuConfiguration;
import io.drumbeat.setting.InBounds;
import io.drumbeat.sooner.ServersAhead;
import io.drumbeat.sooner.SoonerStart;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * Starts the bot: {@code mvn spring-boot:run} at the root, or this class. Commands are found wherever they are; the rooms
 * that may be switched off bring themselves in by their configuration.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan("io.drumbeat.app")
@ComponentScan(
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "io\\.drumbeat\\.(clock|console|dingtalk|feishu|push|redis|spreadsheet|sql)\\..*"),
            @ComponentScan.Filter(ManagementContextConfiguration.class)
        })
@Import({ScheduleConfiguration.class, ConsoleConfiguration.class, FeishuConfiguration.class, DingTalkConfiguration.class
})
public class Drumbeat {
    /** What a company's folder says counts, also where the bot was started beside another folder of settings. */
    static final Map<String, Object> COMPANYS_FIRST =
            Map.of("spring.config.additional-location", "optional:file:${drumbeat.company.files:config}/");

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /** Run by the command line; what keeps it from starting is said in one sentence, and the exit code is 1. */
    public static void main(String[] args) {
        SoonerStart.ofTheJar();
        carryMany();
        Ending.arm();
        var bot = new SpringApplication(Drumbeat.class);
        bot.addInitializers(new InBounds(), new ServersAhead());
        bot.setDefaultProperties(COMPANYS_FIRST);
        bot.run(args);
    }

    /**
     * Virtual threads share a few carriers, by default as many as there are processors, and keep theirs until they wait for
     * something: without more of them some who think long, over a file say, would keep everybody else waiting.
     */
    private static void carryMany() {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, "16");
        }
    }
}
