package kanbao.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import kanbao.picture.PictureParts.Kind;
import kanbao.picture.PictureParts.Part;

/**
 * An AVIF or HEIF file: boxes (ISO/IEC 14496-12) that contain items (ISO/IEC 23008-12), of which one is the picture and others are
 * its metadata.
 */
final class IsoPicture {

    private static final int SHORT_HEADER = 8;
    private static final int LONG_HEADER = 16;
    /** The version and flags at the start of a full box. */
    private static final int VERSION = 4;
    private static final int MAX_PARTS = 1000;
    private static final Set<String> TOP_LEVEL = Set.of("ftyp", "meta", "mdat", "moov", "free", "skip");
    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia");
    private static final Set<String> MOVIE_METADATA = Set.of("udta", "meta", "uuid");
    private static final Set<String> AVIF = Set.of("avif", "avis");
    private static final Set<String> HEIF = Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");

    private final ByteScanner scanner;
    private final int end;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Integer, String> itemTypes = new HashMap<>();
    private final List<Box> properties = new ArrayList<>();
    private final Map<Integer, List<Integer>> propertiesOfItems = new HashMap<>();
    private int primaryItem;
    private int itemData;
    private boolean isStill = true;

    private IsoPicture(byte[] bytes) {
        scanner = new ByteScanner(bytes);
        end = bytes.length;
    }

    /** A box, from its start to before its end. */
    private record Box(String type, int start, int content, int end) {}

    static boolean isAvif(byte[] bytes) {
        return hasBrand(bytes, AVIF);
    }

    static boolean isHeif(byte[] bytes) {
        return hasBrand(bytes, HEIF);
    }

    /** Whether the boxes fill the file. */
    static boolean isComplete(byte[] bytes) {
        return new IsoPicture(bytes).forEachBox(0, bytes.length, _ -> {
        }) == bytes.length;
    }

    private static boolean hasBrand(byte[] bytes, Set<String> brands) {
        var scanner = new ByteScanner(bytes);
        var length = Math.min(bytes.length, scanner.bigEndian(0, Integer.BYTES));
        if (!scanner.isAt(4, "ftyp")) {
            return false;
        }
        for (var at = SHORT_HEADER; at <= length - 4; at += at == SHORT_HEADER ? 8 : 4) {
            if (brands.contains(scanner.name(at, 4))) {
                return true;
            }
        }
        return false;
    }

    static IsoPicture of(byte[] bytes) {
        var picture = new IsoPicture(bytes);
        picture.forEachBox(0, bytes.length, picture::readTopLevel);
        return picture;
    }

    /** The parts besides the picture; those of kind {@link Kind#OTHER} are boxes, all others the content of items. */
    PictureParts parts() {
        return new PictureParts(parts, isStill);
    }

    /** The size of the primary item as it is shown, after its rotation. */
    Optional<PictureSize> size() {
        Box extents = null;
        var isTransposed = false;
        for (var index : propertiesOfItems.getOrDefault(primaryItem, List.of())) {
            var property = index > 0 && index <= properties.size() ? properties.get(index - 1) : null;
            if (property != null && property.type().equals("ispe")) {
                extents = property;
            } else if (property != null && property.type().equals("irot")) {
                isTransposed = (scanner.unsigned(property.content()) & 1) == 1;
            }
        }
        if (extents == null) {
            return Optional.empty();
        }
        var width = scanner.bigEndian(extents.content() + VERSION, Integer.BYTES);
        var height = scanner.bigEndian(extents.content() + VERSION + Integer.BYTES, Integer.BYTES);
        if (width <= 0 || height <= 0) {
            return Optional.empty();
        }
        var size = new PictureSize(width, height);
        return Optional.of(isTransposed ? size.transposed() : size);
    }

    /** Returns where the last box ends. */
    private int forEachBox(int start, int limit, Consumer<Box> reader) {
        var at = start;
        while (at <= limit - SHORT_HEADER) {
            var length = scanner.bigEndian(at, Integer.BYTES);
            var content = at + SHORT_HEADER;
            if (length == 1) {
                length = scanner.bigEndian(at + SHORT_HEADER, Integer.BYTES) == 0
                        ? scanner.bigEndian(at + SHORT_HEADER + Integer.BYTES, Integer.BYTES)
                        : -1;
                content = at + LONG_HEADER;
            } else if (length == 0) {
                length = limit - at;
            }
            if (length < content - at || length > limit - at) {
                return at;
            }
            reader.accept(new Box(scanner.name(at + 4, 4), at, content, at + length));
            at += length;
        }
        return at;
    }

    private void readTopLevel(Box box) {
        if (!TOP_LEVEL.contains(box.type())) {
            parts.add(new Part(box.type().equals("uuid") ? Kind.CREDENTIALS : Kind.OTHER, box.start(), box.content(),
                    box.end()));
        } else if (box.type().equals("meta")) {
            readItems(box);
        } else if (box.type().equals("moov")) {
            isStill = false;
            forEachBox(box.content(), box.end(), this::readMovie);
        }
    }

    private void readMovie(Box box) {
        if (MOVIE_METADATA.contains(box.type())) {
            parts.add(new Part(Kind.OTHER, box.start(), box.content(), box.end()));
        } else if (CONTAINERS.contains(box.type())) {
            forEachBox(box.content(), box.end(), this::readMovie);
        }
    }

    private void readItems(Box meta) {
        forEachBox(meta.content() + VERSION, meta.end(), this::readItemInformation);
        forEachBox(meta.content() + VERSION, meta.end(), box -> {
            if (box.type().equals("iloc")) {
                readLocations(box);
            }
        });
    }

    private void readItemInformation(Box box) {
        var version = scanner.unsigned(box.content());
        var content = box.content() + VERSION;
        switch (box.type()) {
            case "pitm" -> primaryItem = scanner.bigEndian(content, version == 0 ? 2 : 4);
            case "iinf" -> forEachBox(content + (version == 0 ? 2 : 4), box.end(), this::readItemType);
            case "idat" -> itemData = box.content();
            case "iprp" -> forEachBox(box.content(), box.end(), inner -> {
                if (inner.type().equals("ipco")) {
                    forEachBox(inner.content(), inner.end(), properties::add);
                } else if (inner.type().equals("ipma")) {
                    readAssociations(inner);
                }
            });
            default -> {
            }
        }
    }

    private void readItemType(Box box) {
        var version = scanner.unsigned(box.content());
        var bytesOfId = version < 3 ? 2 : 4;
        var content = box.content() + VERSION;
        itemTypes.put(scanner.bigEndian(content, bytesOfId), scanner.name(content + bytesOfId + 2, 4));
    }

    private void readAssociations(Box box) {
        var version = scanner.unsigned(box.content());
        var isWide = (scanner.unsigned(box.content() + 3) & 1) == 1;
        var bytesOfId = version == 0 ? 2 : 4;
        var at = box.content() + VERSION + 4;
        while (at < box.end() - bytesOfId) {
            var indices = new ArrayList<Integer>();
            var item = scanner.bigEndian(at, bytesOfId);
            var count = scanner.unsigned(at + bytesOfId);
            at += bytesOfId + 1;
            for (var each = 0; each < count; each++) {
                indices.add(isWide ? scanner.bigEndian(at, 2) & 0x7FFF : scanner.unsigned(at) & 0x7F);
                at += isWide ? 2 : 1;
            }
            propertiesOfItems.putIfAbsent(item, indices);
        }
    }

    /** Records where the items that are no pictures are. */
    private void readLocations(Box box) {
        var version = scanner.unsigned(box.content());
        var sizes = scanner.bigEndian(box.content() + VERSION, 2);
        var offsetSize = sizes >> 12;
        var lengthSize = sizes >> 8 & 15;
        var baseSize = sizes >> 4 & 15;
        var indexSize = version == 0 ? 0 : sizes & 15;
        var bytesOfId = version < 2 ? 2 : 4;
        var at = box.content() + VERSION + 2 + bytesOfId;
        while (at < box.end()) {
            var item = scanner.bigEndian(at, bytesOfId);
            at += bytesOfId;
            var method = version == 0 ? 0 : scanner.bigEndian(at, 2) & 15;
            at += (version == 0 ? 0 : 2) + 2;
            var base = scanner.bigEndian(at, baseSize) + (method == 1 ? itemData : 0);
            at += baseSize;
            var extents = Math.min(scanner.bigEndian(at, 2), offsetSize + lengthSize == 0 ? 1 : box.end() - at);
            at += 2;
            for (var each = 0; each < extents && at < box.end(); each++) {
                at += indexSize;
                var start = base + scanner.bigEndian(at, offsetSize);
                at += offsetSize;
                var length = scanner.bigEndian(at, lengthSize);
                at += lengthSize;
                addItem(item, start, length);
            }
        }
    }

    private void addItem(int item, int start, int length) {
        var kind = switch (itemTypes.getOrDefault(item, "")) {
            case "Exif" -> Kind.EXIF;
            case "mime" -> Kind.XMP;
            case "uri " -> Kind.OTHER;
            default -> Kind.PICTURE;
        };
        if (parts.size() >= MAX_PARTS) {
            throw new IllegalArgumentException("more than " + MAX_PARTS + " items that are no pictures");
        }
        if (kind != Kind.PICTURE && start > 0 && start < end) {
            var next = length <= 0 || length > end - start ? end : start + length;
            parts.add(new Part(kind, start, start, next));
        }
    }

}
