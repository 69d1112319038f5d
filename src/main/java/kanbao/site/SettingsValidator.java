package kanbao.site;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks all settings before the first bean is created, so that all errors are reported together. */
final class SettingsValidator implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** @throws InvalidSettingsException if there is any error */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var errors = new SettingErrors(context.getEnvironment()).all();
        if (!errors.isEmpty()) {
            throw new InvalidSettingsException(errors);
        }
    }

}
