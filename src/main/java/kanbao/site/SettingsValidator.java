package kanbao.site;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Looks at all settings before anything is made of them, so that all mistakes are told at once. */
final class SettingsValidator implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** @throws InvalidSettingsException if there is any mistake */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var mistakes = new SettingErrors(context.getEnvironment()).all();
        if (!mistakes.isEmpty()) {
            throw new InvalidSettingsException(mistakes);
        }
    }

}
