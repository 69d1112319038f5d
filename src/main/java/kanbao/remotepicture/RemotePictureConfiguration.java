package kanbao.remotepicture;

import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

import kanbao.picture.RemotePictures;
import kanbao.remotepicture.RemotePictureService.Bundling;
import kanbao.site.Settings;

/** Fetches nothing, and loads no class that could, unless the operator allows hosts. */
@Configuration(proxyBeanMethods = false)
class RemotePictureConfiguration {

    private static final Bundling BUNDLING = new Bundling(Duration.ofSeconds(2), Duration.ofMinutes(1));

    /** @param resolver only tests have another one than that of the system */
    @Bean
    static RemotePictures remotePictures(Settings settings, Clock clock, Environment environment,
            ObjectProvider<CheckedResolver> resolver) {
        return settings.pictures().hosts().isEmpty()
                ? RemotePictures.NONE
                : service(settings, clock, environment.acceptsProfiles(Profiles.of("export")), resolver);
    }

    private static RemotePictures service(Settings settings, Clock clock, boolean isExport,
            ObjectProvider<CheckedResolver> resolver) {
        var pictures = settings.pictures();
        var store = new RemotePictureStore(settings.data().resolve("remote-pictures"), pictures.maxStore(),
                pictures.maxCount());
        return new RemotePictureService(pictures, store,
                () -> new PictureFetcher(pictures, PictureFetcher.userAgent(settings.site().baseUrl()),
                        resolver.getIfAvailable(CheckedResolver::ofSystem), clock),
                clock, isExport, BUNDLING);
    }

}
