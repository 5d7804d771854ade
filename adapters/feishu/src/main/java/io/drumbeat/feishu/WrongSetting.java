package io.drumbeat.feishu;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A setting of this platform is missing or wrong; the message is one sentence for the operator. */
final class WrongSetting extends RuntimeException {
    WrongSetting(String message) {
        super(message);
    }

    /** Lets a failed start end with the sentence and not with a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<WrongSetting> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, WrongSetting cause) {
            return new FailureAnalysis(
                    String.valueOf(cause.getMessage()), "在环境变量或 config/application.yml 里改好后再启动。", cause);
        }
    }
}
