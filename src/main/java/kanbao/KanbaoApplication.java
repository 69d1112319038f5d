package kanbao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the paper: reads the content folders, then serves them. */
@SpringBootApplication
public class KanbaoApplication {

    public static void main(String[] args) {
        SpringApplication.run(KanbaoApplication.class, args);
    }

}
