package kanbao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the paper: reads the content folders, then serves them. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class KanbaoApplication {

    public static void main(String[] args) {
        SpringApplication.run(KanbaoApplication.class, args);
    }

}
