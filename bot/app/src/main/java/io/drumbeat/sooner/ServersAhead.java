package io.drumbeat.sooner;

import io.drumbeat.redis.RedisConfiguration;
import io.drumbeat.sql.SqlConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What the bot starts for itself begins first; where no company is, nothing is left behind. */
public final class ServersAhead implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (Files.isDirectory(Path.of(context.getEnvironment().getProperty("drumbeat.company.files", "config")))) {
            SqlConfiguration.beginAhead(context);
            RedisConfiguration.beginAhead(context);
        }
    }
}
