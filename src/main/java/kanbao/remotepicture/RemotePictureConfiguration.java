package kanbao.remotepicture;

import java.time.Clock;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

import kanbao.picture.RemotePictures;
import kanbao.site.Settings;

/** Fetches nothing, and loads no class that could, unless the operator allows hosts. */
@Configuration(proxyBeanMethods = false)
class RemotePictureConfiguration {

    @Bean
    static RemotePictures remotePictures(Settings settings, Clock clock, Environment environment, BeanFactory beans) {
        return settings.pictures().hosts().isEmpty()
                ? RemotePictures.NONE
                : RemotePictureService.create(settings, clock, environment.acceptsProfiles(Profiles.of("export")),
                        beans);
    }

}
