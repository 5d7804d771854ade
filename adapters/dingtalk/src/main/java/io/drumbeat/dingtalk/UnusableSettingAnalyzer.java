package io.drumbeat.dingtalk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows an unusable setting as its sentence, without a stack trace. */
final class UnusableSettingAnalyzer extends AbstractFailureAnalyzer<UnusableSetting> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSetting cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "改好这个设置再启动；不用钉钉就不要设置 drumbeat.dingtalk.client-id。", cause);
    }
}
