package io.drumbeat.setting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the bot did not start, and nothing around it. Made by the framework, by its name. */
final class OneSentence implements FailureAnalysisReporter {
    private static final Logger log = LoggerFactory.getLogger(OneSentence.class);

    @Override
    public void report(FailureAnalysis analysis) {
        var what = String.valueOf(analysis.getDescription()).strip();
        var remedy = analysis.getAction() == null ? "" : analysis.getAction().strip();
        log.error("鼓点没有启动：{}{}{}", what, remedy.isEmpty() || what.endsWith("。") ? "" : "；", remedy);
        log.debug("经过", analysis.getCause());
    }
}
