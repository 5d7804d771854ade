package io.drumbeat.setting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why the bot did not start, and nothing around it. Made by the framework, by its name. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneSentence implements FailureAnalysisReporter {
    /** Says the same over many lines; where the settings cannot be read, they have not silenced it yet. */
    private static final String OTHER_WORDS = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    private static final Logger log = LoggerFactory.getLogger(OneSentence.class);

    @Override
    public void report(FailureAnalysis analysis) {
        var remedy = analysis.getAction() == null ? "" : analysis.getAction().strip();
        LoggingSystem.get(OneSentence.class.getClassLoader()).setLogLevel(OTHER_WORDS, LogLevel.OFF);
        var what = secretsLeftOut(String.valueOf(analysis.getDescription()).strip());
        log.error("鼓点没有启动：{}{}{}", what, remedy.isEmpty() || what.endsWith("。") ? "" : "；", remedy);
        log.debug("经过", analysis.getCause());
    }

    /** Whoever may come by an address with their name and password in it: nobody reads them here. */
    private static String secretsLeftOut(String sentence) {
        return sentence.replaceAll("//[^/@\\s\"]*@", "//***@");
    }
}
