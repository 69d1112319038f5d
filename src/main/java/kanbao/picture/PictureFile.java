package kanbao.picture;

import org.springframework.core.io.Resource;

import kanbao.article.Picture;

/** A picture that an article shows, and where its bytes are. */
public record PictureFile(Picture picture, Resource bytes) {}
