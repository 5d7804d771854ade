package io.drumbeat.sooner;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Once the first start came to its end, what Java noted is made ready for the next one, beside the work. */
@Component
final class ClassNotes {
    private static final Logger log = LoggerFactory.getLogger(ClassNotes.class);

    @EventListener(ApplicationReadyEvent.class)
    void make() {
        Notes.beingTaken().ifPresent(notes -> {
            try {
                notes.make(ManagementFactory.getRuntimeMXBean().getInputArguments());
            } catch (IOException hindered) {
                log.warn("没能记下要用的类，以后启动会慢一些", hindered);
            }
        });
    }
}
